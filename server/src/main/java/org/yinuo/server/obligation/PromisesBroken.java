package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationKind;

/** Promises were broken. Published in the transaction that records the breaches, many at once. */
public record PromisesBroken(List<Broken> broken) {

    /** One broken promise; {@code at} is the due instant that passed. */
    public record Broken(long obligationId, Subject subject, ObligationKind kind, @Nullable Long contractId, Instant at) {
    }
}
