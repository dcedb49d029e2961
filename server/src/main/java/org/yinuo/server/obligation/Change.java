package org.yinuo.server.obligation;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationHistory;

/**
 * A history that grew.
 *
 * @param after      the longer history
 * @param reason     why, in a person's words
 * @param evidenceId what shows it
 * @param clauseId   clause it is now pinned to, when the term changed; null when that stays
 */
record Change(Kept before, ObligationHistory after, @Nullable String reason, @Nullable Long evidenceId,
              @Nullable Long clauseId) {

    static Change of(Kept before, ObligationHistory after) {
        return new Change(before, after, null, null, null);
    }

    boolean isEmpty() {
        return after.facts().size() == before.history().facts().size();
    }
}
