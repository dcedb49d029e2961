package org.yinuo.planning;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which an engineer can be sent. It starts and ends at one place; he leaves there at its start at the earliest.
 *
 * @param id       one of a kind
 * @param capacity how much load he can carry; {@link #UNLIMITED} unless it matters
 */
public record Shift(String id, String engineer, Place from, Instant startInclusive, Instant endExclusive, int capacity) {

    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException when it does not end after its start */
    public Shift {
        if (!endExclusive.isAfter(startInclusive)) {
            throw new IllegalArgumentException("shift " + id + " must end after its start");
        }
    }

    public Shift(String id, String engineer, Place from, Instant startInclusive, Instant endExclusive) {
        this(id, engineer, from, startInclusive, endExclusive, UNLIMITED);
    }

    public Duration length() {
        return Duration.between(startInclusive, endExclusive);
    }
}
