package org.yinuo.server.shared;

import org.jspecify.annotations.Nullable;

/** What people typed, made tidy or refused. */
public final class Given {

    private Given() {}

    /**
     * The text without blanks at its ends; nothing becomes the empty text.
     *
     * @throws Refusal {@code text-too-long} or, for NUL and halves of surrogate pairs, {@code text-unusable}, naming the field
     */
    public static String text(@Nullable String given, int longest, String field) {
        String text = given == null ? "" : given.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.invalid("text-too-long", longest).at(field);
        }
        if (!isUsable(text)) {
            throw Refusal.invalid("text-unusable").at(field);
        }
        return text;
    }

    /** Whether database and papers can hold it: without NUL and halves of surrogate pairs. */
    public static boolean isUsable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The same, but something must be said: {@code text-missing} otherwise. */
    public static String required(@Nullable String given, int longest, String field) {
        String text = text(given, longest, field);
        if (text.isEmpty()) {
            throw Refusal.invalid("text-missing").at(field);
        }
        return text;
    }
}
