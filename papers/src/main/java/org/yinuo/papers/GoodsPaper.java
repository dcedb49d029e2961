package org.yinuo.papers;

import java.util.List;

/**
 * 退换修单 or 不合格品记录: which goods, by which rules, and what happened to them, oldest first.
 *
 * @param facts what is known, in the words of the reader's language; long texts take a line of their own
 */
public record GoodsPaper(PaperMark mark, Form form, List<Fact> facts, List<Line> lines) implements Paper {

    public GoodsPaper {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /** Which form it is. */
    public enum Form {
        /** What goes with a unit that is sent back. */
        RETURN_SLIP("return-slip"),
        /** What is kept of goods that are not as they should be. */
        NONCONFORMITY("nonconformity-record");

        private final String template;

        Form(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }

    /** A label with what is known. */
    public record Fact(String label, String text) {
    }

    /**
     * A step.
     *
     * @param person who took it
     */
    public record Line(String at, String what, String text, String person) {
    }
}
