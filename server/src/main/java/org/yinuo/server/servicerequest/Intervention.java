package org.yinuo.server.servicerequest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work in a customer's system as it stands in the file.
 *
 * @param target         system, machine or data it touches
 * @param undo           the way back; empty for a session
 * @param consentId      what the customer was asked before
 * @param before         what it was before; null where it was not said
 * @param after          what it is now; null where it was not said
 * @param confirmationId the list on which he was asked to confirm it; null while on none
 */
public record Intervention(long id, long requestId, Kind kind, String what, String target, String undo, long consentId, Instant plannedAt,
                           String plannedBy, @Nullable Instant startedAt, @Nullable String startedBy, @Nullable Instant endedAt,
                           @Nullable String endedBy, @Nullable String result, @Nullable String before, @Nullable String after,
                           @Nullable Long confirmationId) {
    /** What kind of work in the system. */
    public enum Kind {
        /** Looking in from afar. */
        REMOTE_SESSION,
        /** Something is different afterwards. */
        CHANGE
    }

    /** Whether somebody is at it. */
    public boolean isRunning() {
        return startedAt != null && endedAt == null;
    }

    /** Whether something is different now. */
    public boolean isChangeMade() {
        return kind == Kind.CHANGE && endedAt != null;
    }
}
