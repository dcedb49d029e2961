package org.yinuo.core.letter.text;

import java.util.Arrays;

/**
 * The width at which the lines of a letter are broken, told by the lines themselves: in wrapped text nearly all lines that
 * stop inside a sentence are about as long as the longest. A Chinese sign is two wide, a Latin letter one.
 */
final class LineWidth {
    /** Shorter lines are items, not sentences. */
    private static final int NARROWEST = 24;
    /** Lines as long as the longest, so many in a hundred of its width. */
    private static final int FULL = 88;
    private static final int TOO_WIDE = 108;
    private static final int SLACK = 4;
    private static final int SLACK_OF = 16;
    private static final int MANY = 3;

    private final int width;
    private final boolean known;

    private LineWidth(int width, boolean known) {
        this.width = width;
        this.known = known;
    }

    /**
     * @param all        widths of the lines that have words and are no rows of tables
     * @param unfinished widths of those among them that stop without a stop before a line that starts nothing new
     */
    static LineWidth of(int[] all, int[] unfinished) {
        int width = usual(all, unfinished.length);
        long full = Arrays.stream(unfinished).filter(one -> one * 100L >= width * (long) FULL && one * 100L <= width * (long) TOO_WIDE).count();
        boolean most = full > 0 && full * 5 >= unfinished.length * 3L;
        return new LineWidth(most && width >= NARROWEST ? width : 0, full >= MANY);
    }

    /** The longest width that one line in five of the unfinished ones nearly has. */
    private static int usual(int[] all, int unfinished) {
        int[] sorted = all.clone();
        Arrays.sort(sorted);
        int enough = Math.max(2, unfinished / 5);
        int low = sorted.length - 1;
        for (int at = sorted.length - 1; at >= 0; at--) {
            while (low >= 0 && sorted[low] * 100L >= sorted[at] * (long) FULL) {
                low--;
            }
            if (at - low >= enough) {
                return sorted[at];
            }
        }
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    /** Whether several lines show the width. */
    boolean isKnown() {
        return known && width > 0;
    }

    /** Whether the first word of the next line would not have found room on this one. */
    boolean fills(int line, int nextWord, int nextLine) {
        return width > 0 && line + nextWord + SLACK + width / SLACK_OF > width && line * 100L <= width * (long) TOO_WIDE
                && nextLine * 100L <= width * (long) TOO_WIDE;
    }

    /** How wide a sign is. */
    static int of(int sign) {
        return sign >= 0x2E80 ? 2 : 1;
    }
}
