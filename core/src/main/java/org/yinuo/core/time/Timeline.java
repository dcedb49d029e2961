package org.yinuo.core.time;

/// The open intervals of a calendar over some years, laid out so that every question is answered without a search.
///
/// All values are epoch seconds or counted seconds. Buckets of fixed width point at the first interval that can matter,
/// so a look-up reads one bucket and steps over very few intervals.
final class Timeline {

    private static final int BUCKET_SHIFT = 15;

    /// The covered stretch, half-open; an interval that touches one of its ends may go on beyond it.
    final long first;

    final long last;
    private final long[] opening;
    /// Seconds counted before interval i; one more element than there are intervals.
    private final long[] countedBefore;
    private final int[] byInstant;
    private final int[] byCount;

    /// @param edges opening and closing in turn, ascending, without overlap or touching neighbours
    Timeline(long first, long last, long[] edges) {
        this.first = first;
        this.last = last;
        int n = edges.length / 2;
        opening = new long[n];
        countedBefore = new long[n + 1];
        for (int i = 0; i < n; i++) {
            opening[i] = edges[2 * i];
            countedBefore[i + 1] = countedBefore[i] + edges[2 * i + 1] - edges[2 * i];
        }
        byInstant = indexInstants();
        byCount = indexCounts();
    }

    private int[] indexInstants() {
        int[] index = new int[(int) ((last - first) >>> BUCKET_SHIFT) + 1];
        int i = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            while (i < size() && closing(i) <= first + ((long) bucket << BUCKET_SHIFT)) {
                i++;
            }
            index[bucket] = i;
        }
        return index;
    }

    private int[] indexCounts() {
        int[] index = new int[(int) (counted() >>> BUCKET_SHIFT) + 1];
        int i = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            while (i < size() && countedBefore[i + 1] <= (long) bucket << BUCKET_SHIFT) {
                i++;
            }
            index[bucket] = i;
        }
        return index;
    }

    int size() {
        return opening.length;
    }

    long opening(int i) {
        return opening[i];
    }

    long closing(int i) {
        return opening[i] + countedBefore[i + 1] - countedBefore[i];
    }

    boolean covers(long second) {
        return second >= first && second < last;
    }

    /// The interval that holds a covered instant, or the next one after it; `size()` when there is none.
    int atOrAfter(long second) {
        int i = byInstant[(int) ((second - first) >>> BUCKET_SHIFT)];
        while (i < opening.length && closing(i) <= second) {
            i++;
        }
        return i;
    }

    boolean isOpen(long second) {
        int i = atOrAfter(second);
        return i < opening.length && opening[i] <= second;
    }

    /// All counted seconds of the covered stretch.
    long counted() {
        return countedBefore[opening.length];
    }

    /// Seconds counted from the start of the covered stretch to a covered instant.
    long countedUntil(long second) {
        int i = atOrAfter(second);
        long into = i < opening.length ? second - opening[i] : 0;
        return into > 0 ? countedBefore[i] + into : countedBefore[i];
    }

    /// The epoch second that begins when `count` seconds are counted and the next is about to be.
    ///
    /// @param count from 0 to below `counted()`
    long secondOfCount(long count) {
        int i = byCount[(int) (count >>> BUCKET_SHIFT)];
        while (countedBefore[i + 1] <= count) {
            i++;
        }
        return opening[i] + count - countedBefore[i];
    }
}
