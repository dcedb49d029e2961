package org.yinuo.server.workorder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Refusal;

/**
 * When an act happened, as it is counted.
 *
 * @param at      the instant that counts
 * @param noted   what the phone's clock said, where it said anything
 * @param ahead   how far the phone's clock was ahead when it sent; negative when behind
 * @param key     the phone's own name of the act
 */
record Happened(Instant at, @Nullable Instant noted, Duration ahead, @Nullable String key) {
    /** Clocks that differ by less are taken for right. */
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    /**
     * Reads what was noted. A phone whose clock is wrong while it sends was wrong by as much when it noted the act, unless
     * its clock was set in between; then only what it noted can be right.
     *
     * @param startInclusive nothing of the visit happened before
     * @param now            nothing happened after
     * @throws Refusal {@code occurred-in-future} or {@code occurred-before-last-step}
     */
    static Happened read(Noted noted, Instant startInclusive, Instant now) {
        if (noted.occurredAt() == null) {
            return new Happened(now, null, Duration.ZERO, noted.key());
        }
        Instant said = noted.occurredAt();
        if (noted.phoneNow() == null) {
            return new Happened(within(said, startInclusive, now), said, Duration.ZERO, noted.key());
        }
        Duration ahead = Duration.between(now, noted.phoneNow());
        boolean wrong = ahead.abs().compareTo(TOLERANCE) > 0;
        Instant shifted = nearly(said.minus(ahead), startInclusive, now);
        if (wrong && !shifted.isBefore(startInclusive) && !shifted.isAfter(now)) {
            return new Happened(shifted, said, ahead, noted.key());
        }
        Instant at = within(nearly(said, startInclusive, now), startInclusive, now);
        return new Happened(at, said, wrong ? ahead : Duration.ZERO, noted.key());
    }

    /** The way through the air takes seconds, and neither clock is exact: what misses a bound by little is on it. */
    private static Instant nearly(Instant at, Instant startInclusive, Instant now) {
        if (at.isAfter(now) && !at.isAfter(now.plus(TOLERANCE))) {
            return now;
        }
        return at.isBefore(startInclusive) && !at.isBefore(startInclusive.minus(TOLERANCE)) ? startInclusive : at;
    }

    private static Instant within(Instant at, Instant startInclusive, Instant now) {
        if (at.isAfter(now)) {
            throw Refusal.invalid("occurred-in-future").at("occurredAt");
        }
        if (at.isBefore(startInclusive)) {
            throw Refusal.invalid("occurred-before-last-step").at("occurredAt");
        }
        return at;
    }
}
