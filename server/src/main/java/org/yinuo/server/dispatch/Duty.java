package org.yinuo.server.dispatch;

import java.time.Instant;

/**
 * A stretch of time that differs from an engineer's ordinary week.
 *
 * @param note for a guard period the event that is guarded
 */
public record Duty(long id, long engineerId, Kind kind, Instant startInclusive, Instant endExclusive, String note) {

    /** What it is. */
    public enum Kind {
        /** An extra shift. */
        SHIFT,
        /** At home, and comes when called. */
        ON_CALL,
        /** His week of duty. */
        DUTY_WEEK,
        /** 重保: stands by for a major event; no leave in it. */
        GUARD,
        /** Away. */
        LEAVE
    }

    boolean overlaps(Instant start, Instant end) {
        return startInclusive.isBefore(end) && endExclusive.isAfter(start);
    }
}
