package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the columns of tables that are drawn with spaces alone: at least two lines together, each with the same number of
 * wide gaps, give or take one; and lines one after another that each start with a label, a gap behind it.
 */
final class AlignedColumns {
    private static final int FEWEST_GAPS = 2;

    private static final int LONGEST_LABEL = 12;

    private final BitSet bars;
    private final BitSet labels;

    private AlignedColumns(BitSet bars, BitSet labels) {
        this.bars = bars;
        this.labels = labels;
    }

    /** Finds both kinds in a letter. */
    static AlignedColumns in(int[] source, List<SourceLines.Line> lines) {
        BitSet bars = new BitSet();
        BitSet labels = new BitSet();
        List<Integer> before = List.of();
        int labelBefore = -1;
        for (SourceLines.Line line : lines) {
            if (line.isBlank() || isDrawn(line) || isRule(line)) {
                continue;
            }
            List<Integer> gaps = gaps(source, line);
            boolean table = gaps.size() >= FEWEST_GAPS && before.size() >= FEWEST_GAPS;
            if (table && Math.abs(gaps.size() - before.size()) <= 1) {
                gaps.forEach(bars::set);
                before.forEach(bars::set);
            }
            int label = gaps.size() == 1 && isLabel(source, line.start(), gaps.getFirst()) ? gaps.getFirst() : -1;
            if (label >= 0 && labelBefore >= 0) {
                labels.set(label);
                labels.set(labelBefore);
            }
            before = gaps;
            labelBefore = label;
        }
        return new AlignedColumns(bars, labels);
    }

    /** The sign that stands for the white at a place of the letter, or 0. */
    int sign(int at) {
        return bars.get(at) ? '|' : labels.get(at) ? ':' : 0;
    }

    /** Bars already part the cells of this line. */
    private static boolean isDrawn(SourceLines.Line line) {
        return "|│┃║".indexOf(line.words().charAt(0)) >= 0;
    }

    /** A line of dashes under the heads. */
    private static boolean isRule(SourceLines.Line line) {
        return line.words().length() > 2 && line.words().chars().allMatch(sign -> "-—–─━═=_ ".indexOf(sign) >= 0);
    }

    /** A short word in front of what is said about it. */
    private static boolean isLabel(int[] source, int start, int end) {
        int words = 0;
        for (int at = start; at < end; at++) {
            if (!Signs.isBlank(source[at])) {
                if ("，。；：:;,.、()（）|/".indexOf(source[at]) >= 0 || Character.isDigit(source[at])) {
                    return source[at] == '、' && words > 0 && end - start <= LONGEST_LABEL + 8;
                }
                words++;
            }
        }
        return words >= 2 && words <= LONGEST_LABEL;
    }

    /** 在   25   分钟内 and 在      小时内: the room of a form around what was filled in, or was not. */
    private static boolean filledIn(int[] source, SourceLines.Line line, int gapStart, int gapEnd) {
        int end = gapEnd;
        while (end < line.end() && Character.isDigit(source[end])) {
            end++;
        }
        int number = end;
        while (number > gapEnd && end < line.end() && Signs.isBlank(source[end])) {
            end++;
        }
        boolean unit = end < line.end() && "小分天日个年月元次%％".indexOf(source[end]) >= 0;
        if (number > gapEnd) {
            return unit && end > number;
        }
        int before = source[gapStart - 1];
        return unit && (Character.isDigit(before) || gapEnd - gapStart >= 3 && "在于为过".indexOf(before) >= 0);
    }

    /** First places of the wide gaps inside a line: two spaces, a tab, or one space as wide as a Chinese character; 项    目 is one word. */
    private static List<Integer> gaps(int[] source, SourceLines.Line line) {
        List<Integer> gaps = new ArrayList<>();
        boolean words = false;
        int before = line.start();
        int at = line.start();
        while (at < line.end()) {
            int from = at;
            boolean wide = false;
            boolean tab = false;
            while (at < line.end() && Signs.isBlank(source[at])) {
                tab |= source[at] == '\t';
                wide |= source[at] == '\u3000' || source[at] == '\t' || at > from;
                at++;
            }
            boolean spelled = !tab && from - before == 1 && (at + 1 >= line.end() || Signs.isBlank(source[at + 1]));
            if (words && wide && at < line.end() && !spelled && !filledIn(source, line, from, at)) {
                gaps.add(from);
            }
            before = at;
            words |= at < line.end();
            at = Math.max(at, from + 1);
            while (at < line.end() && !Signs.isBlank(source[at])) {
                at++;
            }
        }
        return gaps;
    }
}
