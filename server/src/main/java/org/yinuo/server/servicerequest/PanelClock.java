package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;

/** The time an expert panel has. Only its decision meets it. Runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PanelClock {
    private static final Set<ObligationKind> PANEL = Set.of(ObligationKind.EXPERT_PANEL);
    private final RequestCoverage coverages;
    private final RequestClocks clocks;
    private final Obligations obligations;

    PanelClock(RequestCoverage coverages, RequestClocks clocks, Obligations obligations) {
        this.coverages = coverages;
        this.clocks = clocks;
        this.obligations = obligations;
    }

    /** Starts the time, of the contract's clause when {@code byLetter} and it has one, of the house otherwise. */
    public void start(ServiceRequest request, Instant at, boolean byLetter) {
        RequestCoverage.Found found = coverages.of(request);
        clocks.promisePanel(request, found.coverage(), found.unitWords(), at, byLetter);
    }

    /** The panel decided. */
    public void decided(long requestId, Instant at, String decision, @Nullable Long attachmentId) {
        obligations.meet(Subject.request(requestId), PANEL, new Evidence(Evidence.Kind.NOTE, at, decision, null, null, attachmentId));
    }

    /** No decision is owed any more. Breaches up to now stay. */
    public void stop(long requestId, Instant at, String reason) {
        obligations.drop(Subject.request(requestId), PANEL, at, reason);
    }
}
