package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;

/**
 * Stops the clocks while the customer's consent is awaited, and lets them go on when he has answered. Clocks that stood still
 * for another reason before stay as they are; where none runs that may stop, nothing happens.
 */
@Component
class AwaitConsent {
    private final ObligationQueries queries;
    private final Obligations obligations;
    private final RequestAct act;
    private final RequestLog log;

    AwaitConsent(ObligationQueries queries, Obligations obligations, RequestAct act, RequestLog log) {
        this.queries = queries;
        this.obligations = obligations;
        this.act = act;
        this.log = log;
    }

    ServiceRequest pause(ServiceRequest request, Instant at, long consentId) {
        Subject subject = Subject.request(request.id());
        boolean runs = queries.of(subject).stream().anyMatch(AwaitConsent::mayStop);
        if (!runs || request.status() == ServiceRequest.Status.PAUSED) {
            return request;
        }
        String proof = "consent:" + consentId;
        obligations.pause(subject, at, PauseReason.AWAITING_CONSENT, proof);
        log.entry(request, at, "PAUSED", "", Map.of("reason", PauseReason.AWAITING_CONSENT.name(), "consent", consentId));
        return act.save(request.paused());
    }

    private static boolean mayStop(ClockView clock) {
        boolean open = clock.state() == ObligationState.Status.RUNNING || clock.state() == ObligationState.Status.BREACHED;
        return open && clock.kind().pausable() && clock.pausedSince() == null;
    }

    /** Goes on where {@link #pause} had stopped and nobody has gone on since. */
    ServiceRequest resume(ServiceRequest request, Instant at, long consentId) {
        Subject subject = Subject.request(request.id());
        boolean stopped = request.status() == ServiceRequest.Status.PAUSED && log.lastPauseWasFor(request.id(), consentId)
                && queries.of(subject).stream().anyMatch(clock -> clock.pausedSince() != null);
        if (!stopped) {
            return request;
        }
        obligations.resume(subject, at);
        log.entry(request, at, "RESUMED", "", Map.of("consent", consentId));
        return act.save(request.resumed());
    }
}
