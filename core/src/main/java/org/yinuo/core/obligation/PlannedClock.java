package org.yinuo.core.obligation;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.time.TimeLimit;

/**
 * A clock that a commitment asks for.
 *
 * @param kind     what is owed
 * @param clause   the promise behind it; null for a house default
 * @param limit    how long it may take
 * @param calendar text of the calendar whose open time counts, see {@link org.yinuo.core.time.CalendarText}
 * @param start    what starts the clock
 */
public record PlannedClock(ObligationKind kind, @Nullable Clause clause, TimeLimit limit, String calendar,
                           Start start) {

    /** What starts a clock. */
    public enum Start {
        /** The customer's report. */
        REPORT,
        /** The moment on-site work is decided. */
        HANDOVER,
        /** The engineer's check-in at the site. */
        ARRIVAL
    }
}
