package org.yinuo.core.time;

import java.util.Arrays;

/// The open intervals of a calendar over some years, laid out so that every question is answered without a search.
///
/// All values are epoch seconds or counted seconds. Buckets point at the first interval that can matter. They are so
/// narrow that as a rule one bucket touches two intervals at most, and the two are added up without a branch: processors
/// guess wrong at branches that hang on random times, and a wrong guess costs more than the whole answer.
final class Timeline {

    private static final int INSTANT_SHIFT = 15;
    private static final int NARROWEST_COUNT_SHIFT = 11;
    /// Opens later than any instant, and still leaves room to subtract.
    private static final long NEVER = Long.MAX_VALUE / 4;

    /// The covered stretch, half-open; an interval that touches one of its ends may go on beyond it.
    final long first;

    final long last;
    private final int size;
    /// For each interval its opening and the seconds counted before it, then three that never open.
    private final long[] cuts;
    private final int[] byInstant;
    private final int[] byCount;
    private final int countShift;

    /// @param edges opening and closing in turn, ascending, without overlap or touching neighbours
    Timeline(long first, long last, long[] edges) {
        this.first = first;
        this.last = last;
        this.size = edges.length / 2;
        this.cuts = cuts(edges);
        this.countShift = countShift(edges);
        this.byInstant = indexInstants();
        this.byCount = indexCounts();
    }

    private static long[] cuts(long[] edges) {
        long[] cuts = new long[edges.length + 6];
        Arrays.fill(cuts, NEVER);
        long counted = 0;
        for (int i = 0; i < cuts.length; i += 2) {
            cuts[i + 1] = counted;
            if (i < edges.length) {
                cuts[i] = edges[i];
                counted += edges[i + 1] - edges[i];
            }
        }
        return cuts;
    }

    /// So many bits that a bucket is no longer than the shortest interval, within reason.
    private static int countShift(long[] edges) {
        long shortest = 1L << INSTANT_SHIFT;
        for (int i = 0; i < edges.length; i += 2) {
            shortest = Math.min(shortest, edges[i + 1] - edges[i]);
        }
        return Math.max(NARROWEST_COUNT_SHIFT, 63 - Long.numberOfLeadingZeros(shortest));
    }

    private int[] indexInstants() {
        int[] index = new int[(int) ((last - first) >>> INSTANT_SHIFT) + 1];
        int i = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            while (i < size && closing(i) <= first + ((long) bucket << INSTANT_SHIFT)) {
                i++;
            }
            index[bucket] = 2 * i;
        }
        return index;
    }

    private int[] indexCounts() {
        int[] index = new int[(int) (counted() >>> countShift) + 1];
        int i = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            while (i < size && countedBefore(i + 1) <= (long) bucket << countShift) {
                i++;
            }
            index[bucket] = 2 * i;
        }
        return index;
    }

    int size() {
        return size;
    }

    long opening(int i) {
        return cuts[2 * i];
    }

    long closing(int i) {
        return opening(i) + countedBefore(i + 1) - countedBefore(i);
    }

    private long countedBefore(int i) {
        return cuts[2 * i + 1];
    }

    boolean covers(long second) {
        return second >= first && second < last;
    }

    /// The interval that holds a covered instant, or the next one after it; `size()` when there is none.
    int atOrAfter(long second) {
        int i = byInstant[(int) ((second - first) >>> INSTANT_SHIFT)] / 2;
        while (i < size && closing(i) <= second) {
            i++;
        }
        return i;
    }

    boolean isOpen(long second) {
        return opening(atOrAfter(second)) <= second;
    }

    /// All counted seconds of the covered stretch.
    long counted() {
        return countedBefore(size);
    }

    /// Seconds counted from the start of the covered stretch to a covered instant.
    long countedUntil(long second) {
        long[] c = cuts;
        int i = byInstant[(int) ((second - first) >>> INSTANT_SHIFT)];
        while (c[i + 4] <= second) {
            i += 2;
        }
        long before = c[i + 1];
        long between = c[i + 3];
        return before + clamp(second - c[i], between - before) + clamp(second - c[i + 2], c[i + 5] - between);
    }

    /// The value, but at least 0 and at most `most`.
    private static long clamp(long value, long most) {
        return Math.min(Math.max(value, 0), most);
    }

    /// The epoch second that begins when `count` seconds are counted and the next is about to be.
    ///
    /// @param count from 0 to below `counted()`
    long secondOfCount(long count) {
        long[] c = cuts;
        int i = byCount[(int) (count >>> countShift)];
        while (c[i + 5] <= count) {
            i += 2;
        }
        // 2 when the second of the two intervals holds the count, else 0: the sign bit of the difference
        i += (int) ((c[i + 3] - 1 - count) >>> 63) << 1;
        return c[i] + count - c[i + 1];
    }
}
