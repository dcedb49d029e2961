package org.yinuo.papers;

import java.util.List;

/**
 * 投诉处理记录表: what the customer complained of, what was found, what he was answered by when, and what he said to it.
 *
 * @param due   until when the answer was owed, with what became of that
 * @param steps the steps taken, the oldest first
 */
public record ComplaintPaper(PaperMark mark, String number, String receivedAt, String channel, String customer, String contact, String phone,
        String contract, String title, String description, String investigator, String verdict, String findings, String answer, String money,
        String due, String answeredAt, String accepted, String words, List<Decision> decisions, List<Step> steps) implements Paper {

    public ComplaintPaper {
        decisions = List.copyOf(decisions);
        steps = List.copyOf(steps);
    }

    /** What one of those who approve said. */
    public record Decision(String by, String verdict, String reason, String person, String at) {
    }

    /** What was done when by whom. */
    public record Step(String at, String what, String by, String text) {
    }
}
