package org.yinuo.core.letter.text;

/** Which sign a code point of a letter stands for. */
final class Signs {
    /** Says nothing: the code point is left out. */
    static final int DROPPED = -1;

    private static final String DASHES = "–—―－‐‑−";
    private static final String WAVES = "～〜∼﹣";
    private static final String QUOTES = "“”„‟「」『』＂";
    private static final String TIMES = "xX×✕╳*﹡＊_ＸｘΧхХ";
    private static final String INVISIBLE = "\uFEFF\u200B\u200C\u200D\u2060\u00AD\r";

    private Signs() {
    }

    static int even(int[] source, int at) {
        int sign = source[at];
        if (INVISIBLE.indexOf(sign) >= 0 || sign == '\t') {
            return DROPPED;
        }
        if (isSpace(sign)) {
            return keepsSpace(source, at) ? ' ' : DROPPED;
        }
        if (TIMES.indexOf(sign) >= 0 && betweenNumbers(source, at)) {
            return 'x';
        }
        if (sign == '*' && startsItem(source, at)) {
            return '•';
        }
        if (sign == '*' || sign == ',' && partsThousands(source, at)) {
            return DROPPED;
        }
        return shape(sign);
    }

    /** A star before a blank at the start of a line. */
    private static boolean startsItem(int[] source, int at) {
        if (at + 1 >= source.length || !isSpace(source[at + 1])) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && isSpace(source[before])) {
            before--;
        }
        return before < 0 || source[before] == '\n';
    }

    private static int shape(int sign) {
        if (DASHES.indexOf(sign) >= 0) {
            return '-';
        }
        if (WAVES.indexOf(sign) >= 0) {
            return '~';
        }
        if (QUOTES.indexOf(sign) >= 0) {
            return '"';
        }
        return switch (sign) {
            case '｡' -> '。';
            case '│', '┃', '┆', '┇', '║', '｜', '┌', '┐', '└', '┘', '├', '┤', '┬', '┴', '┼', '┏', '┓', '┗', '┛', '┣', '┫', '┳', '┻', '╋', '╔', '╗', '╚', '╝', '╠', '╣',
                    '╦', '╩', '╬' -> '|';
            case '─', '━', '═', '┄', '┈' -> '-';
            case '﹐' -> ',';
            case '≦', '⩽' -> '≤';
            case '≧', '⩾' -> '≥';
            case '釆' -> '采';
            case '﹪', '％' -> '%';
            default -> sign >= 0xFF01 && sign <= 0xFF5E ? sign - 0xFEE0 : sign;
        };
    }

    /** Whether it leaves the paper white, line ends apart. */
    static boolean isBlank(int sign) {
        return isSpace(sign) || INVISIBLE.indexOf(sign) >= 0;
    }

    static boolean isSpace(int sign) {
        return sign != '\n' && (Character.isSpaceChar(sign) || sign == '\t');
    }

    /** A space is kept only between two words of Latin letters, and between words and figures. */
    private static boolean keepsSpace(int[] source, int at) {
        if (at > 0 && isSpace(source[at - 1])) {
            return false;
        }
        int next = at + 1;
        while (next < source.length && isSpace(source[next])) {
            next++;
        }
        if (at == 0 || next >= source.length || !isLatin(source[at - 1])) {
            return false;
        }
        return isWord(source[at - 1]) ? source[next] == '(' || isWord(source[next]) : source[next] < 128 && Character.isLetter(source[next]);
    }

    private static boolean isLatin(int sign) {
        return isWord(sign) || ",.;:)%".indexOf(sign) >= 0;
    }

    private static boolean isWord(int sign) {
        return sign < 0x250 && Character.isLetterOrDigit(sign);
    }

    private static boolean betweenNumbers(int[] source, int at) {
        int before = at - 1;
        while (before >= 0 && isSpace(source[before])) {
            before--;
        }
        int after = at + 1;
        while (after < source.length && isSpace(source[after])) {
            after++;
        }
        return before >= 0 && after < source.length && isDigit(source[after])
                && (isDigit(source[before]) || "天日时".indexOf(source[before]) >= 0);
    }

    /** The comma of 86,000. */
    private static boolean partsThousands(int[] source, int at) {
        if (at == 0 || at + 3 >= source.length || !isDigit(source[at - 1])) {
            return false;
        }
        boolean three = isDigit(source[at + 1]) && isDigit(source[at + 2]) && isDigit(source[at + 3]);
        return three && (at + 4 == source.length || !isDigit(source[at + 4]));
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9' || sign >= 0xFF10 && sign <= 0xFF19;
    }
}
