package org.yinuo.core.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.time.Interval;

/**
 * What the facts of an obligation add up to.
 *
 * @param status      where it stands
 * @param term        the term in force
 * @param pauses      closed stretches in which the clock stood still, in order
 * @param pausedSince start of the pause that is still open, or null
 * @param due         due instant as far as known; while paused, as if the clock ran again at {@code pausedSince}
 * @param provisional the due instant leans on an unpublished holiday year
 * @param warnedAt    when the warning was given, or null
 * @param breachedAt  the due instant that passed unmet, or null; never taken back
 * @param metAt       when the promise was carried out, or null
 * @param endedAt     when it was voided, or null
 * @param waivedAt    when the breach was let go, or null
 */
public record ObligationState(Status status, Term term, List<Interval> pauses, @Nullable Instant pausedSince,
                              Instant due, boolean provisional, @Nullable Instant warnedAt,
                              @Nullable Instant breachedAt, @Nullable Instant metAt, @Nullable Instant endedAt,
                              @Nullable Instant waivedAt) {

    /** Where an obligation stands. */
    public enum Status {
        /** The clock runs. */
        RUNNING,
        /** The clock stands still for a reason the customer gave. */
        PAUSED,
        /** Carried out in time. */
        MET,
        /** Due passed, still owed. */
        BREACHED,
        /** Carried out, too late. */
        MET_LATE,
        /** Due passed, never carried out, no longer owed. */
        MISSED,
        /** Due passed, carried out or no longer owed, and the breach was let go. */
        WAIVED,
        /** No longer owed. */
        VOIDED;

        /** Whether work is still owed. */
        public boolean isOpen() {
            return this == RUNNING || this == PAUSED || this == BREACHED;
        }

        /** Whether the promise was broken, waived or not. */
        public boolean isBroken() {
            return this == BREACHED || this == MET_LATE || this == MISSED || this == WAIVED;
        }
    }

    /** The next instant at which something happens by itself, and what; null when nothing will. */
    public @Nullable NextFire nextFire(ObligationKind kind, WarningRule warning) {
        if (status != Status.RUNNING) {
            return null;
        }
        Instant warnAt = warnAt(kind, warning);
        return warnedAt == null && warnAt != null
                ? new NextFire(warnAt, NextFire.What.WARNING) : new NextFire(due, NextFire.What.DUE);
    }

    /** When the promise counts as about to break; null while it does not run, and where there is nothing to warn of. */
    public @Nullable Instant warnAt(ObligationKind kind, WarningRule warning) {
        if (status != Status.RUNNING || !kind.breaksWhenMissed()) {
            return null;
        }
        Instant at = warning.warnAt(term, pauses, due);
        return at.isBefore(due) ? at : null;
    }

    /** Something that will happen by itself. */
    public record NextFire(Instant at, What what) {
        /** What will happen. */
        public enum What {
            /** The promise is about to break. */
            WARNING,
            /** The due instant passes. */
            DUE
        }
    }
}
