package org.yinuo.core.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.time.Interval;

/**
 * A time in which the system was not usable.
 *
 * @param endExclusive when it was usable again; null while it is not
 */
public record Outage(Instant startInclusive, @Nullable Instant endExclusive) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Outage {
        if (endExclusive != null && endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException("An outage ends before it begins: swap the two.");
        }
    }

    /** As far as is known at an instant; an outage that begins later is empty. */
    Interval until(Instant now) {
        Instant end = endExclusive == null || endExclusive.isAfter(now) ? now : endExclusive;
        return new Interval(startInclusive, end.isBefore(startInclusive) ? startInclusive : end);
    }
}
