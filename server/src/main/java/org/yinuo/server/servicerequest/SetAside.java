package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Refusal;

/** Sets a request aside because it goes on in another one, and takes that back. Runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SetAside {
    private static final String BY_MISTAKE = "set aside by mistake";
    private final RequestAct act;
    private final RequestLog log;
    private final Obligations obligations;
    private final FinishRequest finish;
    private final ApplicationEventPublisher events;

    SetAside(RequestAct act, RequestLog log, Obligations obligations, FinishRequest finish, ApplicationEventPublisher events) {
        this.act = act;
        this.log = log;
        this.obligations = obligations;
        this.finish = finish;
        this.events = events;
    }

    /**
     * Cancels it, and says when; what was promised is no longer owed from then on and stays in the record.
     *
     * @param into   the number it goes on under, which its customer is shown
     * @param reason for colleagues only
     */
    public Instant setAside(long id, String into, String reason) {
        ServiceRequest request = act.toCallOff(id, null);
        Instant at = act.when(request, null);
        events.publishEvent(new RequestSetAside(request, into, at));
        finish.setAside(request, at, into);
        log.internal(request, at, "NOTE", reason);
        return at;
    }

    /** It goes on as it stood. What fell away when it was set aside is owed as if it never had: a mistake of ours stops no clock. */
    public ServiceRequest takeBack(long id, Instant setAsideAt, ServiceRequest.Status status) {
        ServiceRequest request = act.any(id, null);
        if (request.status() != ServiceRequest.Status.CANCELLED) {
            throw Refusal.conflict("request-not-ended");
        }
        Instant at = act.when(request, null);
        obligations.takeBack(Subject.request(id), EnumSet.complementOf(EnumSet.of(ObligationKind.EXPERT_PANEL)), setAsideAt, at, BY_MISTAKE);
        log.entry(request, at, "MERGE_UNDONE", "", Map.of());
        ServiceRequest back = act.save(request.takenBack(status));
        events.publishEvent(new CancellationUndone(back, setAsideAt, at, UndoCancellation.Why.MISTAKE, BY_MISTAKE));
        return back;
    }
}
