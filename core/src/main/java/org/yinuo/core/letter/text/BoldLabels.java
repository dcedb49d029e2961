package org.yinuo.core.letter.text;

import java.util.BitSet;
import java.util.List;

/** The end of a label that only bold type or wide space parts from what it labels: {@code **质保期**  整机三年}. */
final class BoldLabels {
    private static final int LONGEST = 12;
    private static final int WIDE = '\u3000';

    private BoldLabels() {
    }

    /** Where a colon can be read. */
    static BitSet ends(int[] source, List<SourceLines.Line> lines) {
        BitSet ends = new BitSet();
        for (SourceLines.Line line : lines) {
            int start = skip(source, line.start(), line.end());
            boolean bold = start + 1 < line.end() && source[start] == '*' && source[start + 1] == '*';
            int at = bold ? start + 2 : start;
            int first = at;
            while (at < line.end() && at - first <= LONGEST && Character.isIdeographic(source[at])) {
                at++;
            }
            boolean brief = at - first >= 2 && at - first <= LONGEST;
            boolean closed = bold && at + 2 < line.end() && source[at] == '*' && source[at + 1] == '*' && goesOn(source, at + 2, line.end());
            boolean wide = !bold && at + 1 < line.end() && (source[at] == WIDE || source[at] == ' ' && source[at + 1] == ' ') && isBody(source, at, line.end());
            if (brief && (closed || wide)) {
                ends.set(closed ? at + 1 : at);
            }
        }
        return ends;
    }

    /** Behind white space stand words, no sign that already ends the label. */
    private static boolean goesOn(int[] source, int from, int end) {
        int next = from;
        while (next < end && Signs.isBlank(source[next])) {
            next++;
        }
        return next > from && next < end && ":：|".indexOf(source[next]) < 0;
    }

    /** A sentence, or at least a figure: a title of two words is none. */
    private static boolean isBody(int[] source, int from, int end) {
        for (int at = from; at < end; at++) {
            if ("，。；,;".indexOf(source[at]) >= 0) {
                return goesOn(source, from, end);
            }
        }
        return false;
    }

    private static int skip(int[] source, int from, int end) {
        int at = from;
        while (at < end && (Signs.isBlank(source[at]) || source[at] >= '0' && source[at] <= '9' || ".、．)）-•·".indexOf(source[at]) >= 0)) {
            at++;
        }
        return at;
    }
}
