package org.yinuo.server.shared;

import org.jspecify.annotations.Nullable;

/** What people typed, made tidy or refused. */
public final class Given {

    /** Combining grapheme joiner, Hangul and Khmer fillers, Braille blank. */
    private static final String SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800";

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
        if (!isUsable(text) || isInvisible(text)) {
            throw Refusal.invalid("text-unusable").at(field);
        }
        return text;
    }

    /** Whether database and papers can hold it: without NUL and halves of surrogate pairs. */
    public static boolean isUsable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Whether there is something in it and nothing of it can be seen, such as zero-width or filler characters; mere blanks are none of these. */
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(Given::isUnseen) && text.codePoints().anyMatch(point -> !Character.isWhitespace(point));
    }

    /** Controls, formats, separators and the letters that Unicode defines to have no shape. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> SHAPELESS.indexOf(point) >= 0 || point >= 0xfe00 && point <= 0xfe0f || point >= 0xe0100 && point <= 0xe01ef;
        };
    }

    /** The same for what stands on one line, such as a name or a serial number: {@code text-unusable} for breaks and other controls. */
    public static String line(@Nullable String given, int longest, String field) {
        String line = text(given, longest, field);
        if (line.codePoints().anyMatch(Given::isControl)) {
            throw Refusal.invalid("text-unusable").at(field);
        }
        return line;
    }

    private static boolean isControl(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A line on which something must be said: {@code text-missing} otherwise. */
    public static String requiredLine(@Nullable String given, int longest, String field) {
        return said(line(given, longest, field), field);
    }

    /** A text in which something must be said: {@code text-missing} otherwise. */
    public static String required(@Nullable String given, int longest, String field) {
        return said(text(given, longest, field), field);
    }

    private static String said(String text, String field) {
        if (text.isEmpty()) {
            throw Refusal.invalid("text-missing").at(field);
        }
        return text;
    }
}
