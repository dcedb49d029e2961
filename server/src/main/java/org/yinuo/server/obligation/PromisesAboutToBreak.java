package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import org.yinuo.core.obligation.ObligationKind;

/** Warning thresholds were passed. Published in the transaction that records the warnings, many at once. */
public record PromisesAboutToBreak(List<Warning> warnings) {

    /** One promise about to break. */
    public record Warning(long obligationId, Subject subject, ObligationKind kind, Instant at, Instant due) {
    }
}
