package org.yinuo.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 重大请求审批表 and 重大请求处理记录表: what was reported, who approved it, what the customer said; the record adds what was done.
 *
 * @param handled   null on the approval form
 * @param situation what happened
 * @param decisions of the departments, in their order
 * @param consent   what the customer was asked and said
 */
public record MajorRequestPaper(PaperMark mark, String number, String reportedAt, String reportedBy, String customer, String contact, String phone,
        String unit, String contract, String severity, String situation, String impact, String plan, String risk, List<Decision> decisions,
        Consent consent, @Nullable Handled handled) implements Paper {

    public MajorRequestPaper {
        decisions = List.copyOf(decisions);
    }

    /** What one department decided. */
    public record Decision(String by, String verdict, String reason, String person, String at) {
    }

    /** What the customer said, and how it came to us. */
    public record Consent(String verdict, String name, String reason, String way, String at) {
        /** Nothing yet. */
        public static final Consent NONE = new Consent("", "", "", "", "");
    }

    /** What was done. */
    public record Handled(String startedAt, String endedAt, String handling, String result, String followUp, String by, String at) {
        /** Nothing yet. */
        public static final Handled NONE = new Handled("", "", "", "", "", "", "");
    }
}
