package org.yinuo.server.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a checklist.
 *
 * @param key       its name among the lines, never changed once published
 * @param mandatory nobody signs before it is answered
 * @param photo     a picture belongs to the answer
 * @param choices   what may be chosen; only of a {@link Type#CHOICE}
 * @param limits    what a number is measured against; only of a {@link Type#NUMBER}
 * @param onlyIf    asked only after that answer; null for always
 */
public record Question(String key, Type type, Words text, boolean mandatory, boolean photo, List<Choice> choices,
                       @Nullable Limits limits, @Nullable Condition onlyIf) {
    /** What a yes-or-no question is answered with; no is a failure. */
    static final String YES = "YES";
    static final String NO = "NO";

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** How a line is answered. */
    public enum Type {
        /** Not at all: a heading. */
        SECTION,
        /** Yes or no; no means it failed. */
        YES_NO,
        /** One of several. */
        CHOICE,
        /** In words. */
        TEXT,
        /** A figure measured on the spot. */
        NUMBER,
        /** By a picture alone. */
        PHOTO
    }

    /**
     * One of several answers.
     *
     * @param fails whether it means that something is wrong
     */
    public record Choice(String key, Words text, boolean fails) {
    }

    /**
     * What a figure should be.
     *
     * @param unit such as {@code V} or {@code °C}
     * @param min  the least that is right; null for no least
     * @param max  the most that is right; null for no most
     */
    public record Limits(String unit, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        boolean hold(BigDecimal measured) {
            return (min == null || measured.compareTo(min) >= 0) && (max == null || measured.compareTo(max) <= 0);
        }

        /** The limits for a reader, such as {@code 198–242 V}; empty where there are none. */
        String inWords() {
            String range = min != null && max != null ? plain(min) + "–" + plain(max)
                    : min != null ? "≥ " + plain(min) : max != null ? "≤ " + plain(max) : "";
            return range.isEmpty() ? "" : (range + " " + unit).strip();
        }

        private static String plain(BigDecimal figure) {
            return figure.stripTrailingZeros().toPlainString();
        }
    }

    /** An earlier line and the answer to it. */
    public record Condition(String key, String value) {
    }

    /** Whether it is asked, after these answers by key. */
    boolean isAsked(Map<String, String> answers) {
        return onlyIf == null || onlyIf.value().equals(answers.get(onlyIf.key()));
    }

    /** Whether any answer to it could mean that something is wrong. */
    boolean canFail() {
        return switch (type) {
            case YES_NO -> true;
            case CHOICE -> choices.stream().anyMatch(Choice::fails);
            case NUMBER -> limits != null && (limits.min() != null || limits.max() != null);
            case SECTION, TEXT, PHOTO -> false;
        };
    }

    /** Whether the answer means that something is wrong. */
    boolean fails(String value) {
        return switch (type) {
            case YES_NO -> value.equals(NO);
            case CHOICE -> choice(value).map(Choice::fails).orElse(false);
            case NUMBER -> limits != null && !limits.hold(new BigDecimal(value));
            case SECTION, TEXT, PHOTO -> false;
        };
    }

    Optional<Choice> choice(String value) {
        return choices.stream().filter(each -> each.key().equals(value)).findFirst();
    }
}
