package org.yinuo.core.letter.text;

import java.util.BitSet;

/** The tabs that part the cells of a table, as files of word processors give them: those between the words of a line. */
final class CellTabs {
    private CellTabs() {
    }

    /** Where they stand. */
    static BitSet in(int[] source) {
        BitSet bars = betweenWords(source);
        for (int at = 0; at < source.length; at++) {
            if (source[at] == '\t' && (at == 0 || source[at - 1] == '\n')) {
                bars.set(at, partsCells(source, at + 1, bars));
            }
        }
        return bars;
    }

    private static BitSet betweenWords(int[] source) {
        BitSet bars = new BitSet();
        int at = 0;
        while (at < source.length) {
            int start = at;
            while (at < source.length && Signs.isSpace(source[at])) {
                at++;
            }
            boolean words = start > 0 && at < source.length && source[start - 1] != '\n' && source[at] != '\n';
            for (int blank = start; words && blank < at; blank++) {
                bars.set(blank, source[blank] == '\t');
            }
            at = Math.max(at, start + 1);
        }
        return bars;
    }

    /** A tab before all words of a line stands for an empty cell when cells follow. */
    private static boolean partsCells(int[] source, int fromInclusive, BitSet bars) {
        boolean words = false;
        for (int at = fromInclusive; at < source.length && source[at] != '\n'; at++) {
            if (words && source[at] == '\t') {
                return bars.get(at);
            }
            words |= !Signs.isBlank(source[at]);
        }
        return false;
    }
}
