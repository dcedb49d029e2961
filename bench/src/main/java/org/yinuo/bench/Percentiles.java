package org.yinuo.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations in order. */
final class Percentiles {
    private final long[] nanos;

    Percentiles(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** The smallest duration that so many percent do not exceed, in milliseconds. */
    String millis(double percent) {
        if (nanos.length == 0) {
            return "-";
        }
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return String.format(Locale.ROOT, "%.1f", nanos[Math.max(0, rank - 1)] / 1e6);
    }
}
