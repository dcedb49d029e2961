package org.yinuo.core.letter.text;

import java.util.BitSet;
import java.util.List;

/** The number of an item before a figure: {@code 2. 2小时到场} asks for two hours, not for 2.2. */
final class ListNumbers {
    private ListNumbers() {
    }

    /** Where the dot after an item's number stands, when blanks part it from a figure. */
    static BitSet dots(int[] source, List<SourceLines.Line> lines) {
        BitSet dots = new BitSet();
        for (SourceLines.Line line : lines) {
            int at = skipBlanks(source, line.start(), line.end());
            int number = at;
            while (at < line.end() && at - number < 3 && isDigit(source[at])) {
                at++;
            }
            boolean dot = at > number && at < line.end() && (source[at] == '.' || source[at] == '．');
            int figure = dot ? skipBlanks(source, at + 1, line.end()) : at;
            if (dot && figure > at + 1 && figure < line.end() && isDigit(source[figure])) {
                dots.set(at);
            }
        }
        return dots;
    }

    private static int skipBlanks(int[] source, int from, int end) {
        int at = from;
        while (at < end && Signs.isBlank(source[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9' || sign >= '０' && sign <= '９';
    }
}
