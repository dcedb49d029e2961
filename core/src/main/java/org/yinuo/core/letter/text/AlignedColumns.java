package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the columns of tables that are drawn with spaces alone: at least two lines together, each with the same number of
 * wide gaps, give or take one.
 */
final class AlignedColumns {
    private static final int FEWEST_GAPS = 2;

    private AlignedColumns() {
    }

    /** The places of the letter where one column ends and the next begins. */
    static BitSet in(int[] source, List<SourceLines.Line> lines) {
        BitSet bars = new BitSet();
        List<Integer> before = List.of();
        for (SourceLines.Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            List<Integer> gaps = gaps(source, line);
            if (gaps.size() >= FEWEST_GAPS && before.size() >= FEWEST_GAPS && Math.abs(gaps.size() - before.size()) <= 1) {
                gaps.forEach(bars::set);
                before.forEach(bars::set);
            }
            before = gaps;
        }
        return bars;
    }

    /** First places of the wide gaps inside a line: two spaces, a tab, or one space as wide as a Chinese character. */
    private static List<Integer> gaps(int[] source, SourceLines.Line line) {
        List<Integer> gaps = new ArrayList<>();
        boolean words = false;
        int at = line.start();
        while (at < line.end()) {
            int from = at;
            boolean wide = false;
            while (at < line.end() && Signs.isBlank(source[at])) {
                wide |= source[at] == '\u3000' || source[at] == '\t' || at > from;
                at++;
            }
            if (words && wide && at < line.end()) {
                gaps.add(from);
            }
            words |= at < line.end();
            at = Math.max(at, from + 1);
            while (at < line.end() && !Signs.isBlank(source[at])) {
                at++;
            }
        }
        return gaps;
    }
}
