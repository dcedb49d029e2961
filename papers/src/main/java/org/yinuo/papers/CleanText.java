package org.yinuo.papers;

import org.yinuo.papers.LetterRefused.Reason;

/** Brings text from any source into the one shape the letter reader and the database accept. */
final class CleanText {

    private CleanText() {
    }

    /**
     * Line ends become {@code \n}; NUL, control characters, byte order marks and halves of surrogate pairs go.
     *
     * @param whenBlank the refusal when nothing readable is left
     */
    static String of(String raw, Reason whenBlank) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1))) {
                clean.append(c).append(raw.charAt(++at));
            } else if (c == '\r') {
                if (at + 1 == raw.length() || raw.charAt(at + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (isLineEnd(c)) {
                clean.append('\n');
            } else if (c == '\t' || !isUnwanted(c)) {
                clean.append(c);
            }
        }
        return bounded(clean.toString(), whenBlank);
    }

    private static String bounded(String text, Reason whenBlank) {
        if (text.length() > LetterText.MAX_CHARS) {
            throw new LetterRefused(Reason.TOO_LARGE);
        }
        if (text.codePoints().noneMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))) {
            throw new LetterRefused(whenBlank);
        }
        return text;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isUnwanted(char c) {
        return Character.isISOControl(c) || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF' || Character.isSurrogate(c);
    }
}
