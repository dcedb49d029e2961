package org.yinuo.papers;

import java.util.List;

/**
 * 系统操作授权与变更确认单: what was done in a customer's system for a request, each under the consent he gave, with what he said to the
 * changes afterwards.
 *
 * @param title     what the request is about
 * @param works     remote sessions and changes, the oldest first
 * @param exception why something is left out of the rules, in words; empty where nothing is
 */
public record SystemWorkPaper(PaperMark mark, String number, String title, String customer, String contact, String phone, String unit,
        String contract, List<Work> works, String exception) implements Paper {

    public SystemWorkPaper {
        works = List.copyOf(works);
    }

    /**
     * One session or change.
     *
     * @param change    whether something is different afterwards, which the customer confirms
     * @param kind      session or change, in words
     * @param undo      the way back; empty for a session
     * @param allowed   the time the customer allowed, in words
     * @param consent   what he said beforehand
     * @param confirmed what he said to it afterwards
     */
    public record Work(boolean change, String kind, String what, String target, String undo, String allowed, Said consent, Done done, Said confirmed) {
    }

    /** What was done. */
    public record Done(String begun, String begunBy, String ended, String endedBy, String result, String before, String after) {
    }

    /** What the customer said, and how it came to us. */
    public record Said(String verdict, String name, String reason, String way, String at) {
        /** Nothing yet. */
        public static final Said NOTHING = new Said("", "", "", "", "");
    }
}
