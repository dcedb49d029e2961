package org.yinuo.server.settlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Money;

/**
 * Something said or decided about a breach.
 *
 * @param side         who says so
 * @param amount       what it cost elsewhere, or what a penalty was stated to be; null otherwise
 * @param attachmentId the letter, invoice or note that shows it
 */
public record BreachEvent(long id, Kind kind, Side side, String reason, @Nullable Money amount, @Nullable Long attachmentId,
                          Instant at, long actorId, String actor) {

    /** The kinds of event. */
    public enum Kind {
        /** One side says it is no breach of ours, or that the penalty is wrong. Nothing is settled until the dispute is closed. */
        DISPUTED,
        /** The dispute is over: the breach stands as it is. */
        DISPUTE_CLOSED,
        /** Somebody asks to let the breach go. */
        WAIVER_ASKED,
        /** A second person does not let it go. */
        WAIVER_REFUSED,
        /** A second person let it go. */
        WAIVED,
        /** The customer had the work done elsewhere at our cost. */
        DONE_ELSEWHERE,
        /** What a penalty clause comes to that no due time reckons. The last word for each clause counts. */
        PENALTY_STATED
    }

    /** Who speaks. */
    public enum Side {
        /** The customer. */
        CUSTOMER,
        /** The house. */
        US
    }
}
