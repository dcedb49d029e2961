package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;

/** The time for the answer to a complaint. Only the answer given to the customer meets it. Runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ComplaintClock {
    private static final Set<ObligationKind> ANSWER = Set.of(ObligationKind.COMPLAINT_ANSWER);
    private final RequestCoverage coverages;
    private final RequestClocks clocks;
    private final Obligations obligations;

    ComplaintClock(RequestCoverage coverages, RequestClocks clocks, Obligations obligations) {
        this.coverages = coverages;
        this.clocks = clocks;
        this.obligations = obligations;
    }

    /** Starts the time, of the contract's clause or of the house. */
    public void start(ServiceRequest request, Instant at) {
        RequestCoverage.Found found = coverages.of(request);
        clocks.promiseAnswer(request, found.coverage(), found.unitWords(), at);
    }

    /** The answer was given. */
    public void answered(long requestId, Instant at, String text) {
        obligations.meet(Subject.request(requestId), ANSWER, Evidence.of(Evidence.Kind.REPLY, at, text));
    }

    /** No answer is owed any more. Breaches up to now stay. */
    public void stop(long requestId, Instant at, String reason) {
        obligations.drop(Subject.request(requestId), ANSWER, at, reason);
    }
}
