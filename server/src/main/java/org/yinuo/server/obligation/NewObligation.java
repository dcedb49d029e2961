package org.yinuo.server.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Term;

/**
 * A promise that becomes work.
 *
 * @param label               what it is, for people: a request number, "2 of 4"
 * @param contractId          contract it is owed under; null under the house default
 * @param commitmentVersionId version it is pinned to
 * @param clauseId            clause it is pinned to
 */
public record NewObligation(ObligationKind kind, Subject subject, String label, @Nullable Long contractId,
                            @Nullable Long commitmentVersionId, @Nullable Long clauseId, Instant openedAt, Term term) {
}
