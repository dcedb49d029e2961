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

/**
 * The time in which a unit is lent while a fault lasts. It runs from the report and only where the letter lends one; the customer's
 * signature for the unit meets it, the end of the fault lets it fall away. Runs in its caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoanerClock {
    private static final Set<ObligationKind> LOANER = Set.of(ObligationKind.LOANER);
    private final RequestClocks clocks;
    private final Obligations obligations;

    LoanerClock(RequestClocks clocks, Obligations obligations) {
        this.clocks = clocks;
        this.obligations = obligations;
    }

    /** Starts it where the letter lends a unit; whether it does. */
    public boolean start(RequestOpened opened) {
        return opened.request().nature().kind() == RequestKind.FAULT && clocks.promiseLoaner(opened.request(), opened.coverage(), opened.unitWords());
    }

    /** The customer has a unit and signed for it. */
    public void met(long requestId, Evidence signature) {
        obligations.meet(Subject.request(requestId), LOANER, signature);
    }

    /** None is owed any more. Breaches up to now stay. */
    public void stop(long requestId, Instant at, String reason) {
        obligations.drop(Subject.request(requestId), LOANER, at, reason);
    }
}
