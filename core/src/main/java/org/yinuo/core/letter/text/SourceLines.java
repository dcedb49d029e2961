package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a letter as it came, before its signs are made even. */
final class SourceLines {
    /** One line without its end; blank ones have no words. */
    record Line(int start, int end, String words) {
        boolean isBlank() {
            return words.isEmpty();
        }
    }

    private SourceLines() {
    }

    static List<Line> of(int[] source) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= source.length; at++) {
            if (at == source.length || source[at] == '\n' || source[at] == '\f') {
                lines.add(new Line(start, at, words(source, start, at)));
                start = at + 1;
            }
        }
        return lines;
    }

    /** The characters of a line without any space. */
    private static String words(int[] source, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int at = start; at < end; at++) {
            if (!Signs.isBlank(source[at])) {
                words.appendCodePoint(source[at]);
            }
        }
        return words.toString();
    }
}
