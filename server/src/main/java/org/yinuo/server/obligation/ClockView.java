package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.server.shared.Money;

/**
 * An obligation as it is shown.
 *
 * @param dueAt       due instant; while paused, as if the clock ran again at {@code pausedSince}
 * @param warnAt      from when on it counts as about to break; null while it does not run
 * @param outOfHours  the clock runs, but its calendar is closed just now
 * @param clause      the promise behind it; null for the house default
 * @param commitmentVersionId version it is pinned to; null for the house default
 * @param penalty     what the breach costs so far; null without one
 */
public record ClockView(long obligationId, ObligationKind kind, Subject subject, String label,
                        ObligationState.Status state, Instant openedAt, Instant startsAt, Instant dueAt,
                        boolean provisional, @Nullable Instant pausedSince, @Nullable Instant metAt, @Nullable Instant endedAt,
                        @Nullable Instant breachedAt, @Nullable Instant warnAt, boolean outOfHours, @Nullable Length limit,
                        @Nullable String calendar, @Nullable Promise clause, @Nullable Long commitmentVersionId, @Nullable BreachView breach,
                        @Nullable Money penalty) {

    /** How long it may take. */
    public record Length(BigDecimal value, String unit) {
    }

    /** The promise in the letter's own words. */
    public record Promise(long id, String type, @Nullable String text) {
    }

    /** The breach row. */
    public record BreachView(long id, Instant at, boolean waived, @Nullable String waiverReason, @Nullable String waivedBy) {
    }
}
