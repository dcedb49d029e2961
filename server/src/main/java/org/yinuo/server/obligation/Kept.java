package org.yinuo.server.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationHistory;

/**
 * An obligation as it stands in the database: who and what it is about, and its history.
 *
 * @param contractId          contract it is owed under; null under the house default
 * @param commitmentVersionId version it is pinned to
 * @param clauseId            clause it is pinned to
 */
record Kept(long id, Subject subject, String label, @Nullable Long contractId, @Nullable Long commitmentVersionId,
            @Nullable Long clauseId, Instant openedAt, ObligationHistory history) {

    Kept now(ObligationHistory longer) {
        return new Kept(id, subject, label, contractId, commitmentVersionId, clauseId, openedAt, longer);
    }
}
