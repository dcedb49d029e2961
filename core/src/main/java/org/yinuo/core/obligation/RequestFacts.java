package org.yinuo.core.obligation;

import org.yinuo.core.commitment.Severity;

/**
 * What decides which clauses apply to a request.
 *
 * @param severity   how badly the customer is hit
 * @param subject    words naming the unit, model or part; empty when none is known
 * @param inWarranty whether the free period still runs
 */
public record RequestFacts(Severity severity, String subject, boolean inWarranty) {
}
