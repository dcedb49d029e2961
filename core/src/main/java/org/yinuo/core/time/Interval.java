package org.yinuo.core.time;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, half-open.
///
/// @param startInclusive the first instant that belongs to it
/// @param endExclusive the first instant that no longer does; equal to the start when the stretch is empty
public record Interval(Instant startInclusive, Instant endExclusive) {

    /// @throws IllegalArgumentException when the end lies before the start
    public Interval {
        if (endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException(
                    "An interval ends before it starts (" + startInclusive + " to " + endExclusive + "): swap the two.");
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
    }

    public boolean isEmpty() {
        return startInclusive.equals(endExclusive);
    }

    /// Elapsed time from start to end, open or closed.
    public Duration length() {
        return Duration.between(startInclusive, endExclusive);
    }
}
