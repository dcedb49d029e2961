package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Refusal;

/** Restores, resolves, closes; or calls it off, or takes it up again. */
@Service
@Transactional
public class FinishRequest {
    private static final Set<ObligationKind> DONE = EnumSet.of(ObligationKind.RESPOND, ObligationKind.RESTORE, ObligationKind.RESOLVE);
    private static final Set<ObligationKind> NOT_NEEDED = EnumSet.of(ObligationKind.HANDOVER, ObligationKind.ARRIVE);
    private static final Set<ObligationKind> ALL = EnumSet.range(ObligationKind.RESPOND, ObligationKind.CLOSE);
    private final RequestAct act;
    private final RequestLog log;
    private final Obligations obligations;
    private final RepeatedFault.Reopening reopening;
    private final ApplicationEventPublisher events;

    FinishRequest(RequestAct act, RequestLog log, Obligations obligations, RepeatedFault.Reopening reopening,
                  ApplicationEventPublisher events) {
        this.act = act;
        this.log = log;
        this.obligations = obligations;
        this.reopening = reopening;
        this.events = events;
    }

    /** The service runs again, by repair or workaround. */
    public ServiceRequest restore(long id, @Nullable String ifMatch, boolean workaround, String note, @Nullable Instant occurredAt) {
        ServiceRequest request = act.on(id, ifMatch);
        Instant at = act.whenWorked(request, occurredAt);
        log.meet(request, Set.of(ObligationKind.RESTORE), Evidence.of(Evidence.Kind.RESTORATION, at, note));
        log.entry(request, at, "RESTORED", note, Map.of("workaround", workaround));
        return act.save(request.answered());
    }

    /** The fault is gone. What only a longer fault would have needed falls away. */
    public ServiceRequest resolve(long id, @Nullable String ifMatch, String cause, String solution, @Nullable Instant occurredAt) {
        ServiceRequest request = act.on(id, ifMatch);
        if (request.status() == ServiceRequest.Status.RESOLVED) {
            throw Refusal.conflict("already-resolved");
        }
        act.toResolve(request);
        Instant at = act.whenWorked(request, occurredAt);
        ServiceRequest resolved = act.save(resolved(request, at, cause, solution));
        events.publishEvent(new RequestEnded(resolved, at, solution));
        return resolved;
    }

    private ServiceRequest resolved(ServiceRequest request, Instant at, String cause, String solution) {
        log.meet(request, DONE, Evidence.of(Evidence.Kind.RESOLUTION, at, solution));
        obligations.drop(Subject.request(request.id()), NOT_NEEDED, at, "resolved");
        log.entry(request, at, "RESOLVED", solution, Map.of("cause", cause));
        return request.resolved(at, cause, solution);
    }

    /** The customer signs off by word. */
    public ServiceRequest close(long id, @Nullable String ifMatch, String confirmedBy, String note) {
        ServiceRequest request = toClose(id, ifMatch);
        String text = note.isEmpty() ? confirmedBy : confirmedBy + ": " + note;
        return signedOff(request, Evidence.of(Evidence.Kind.SIGN_OFF, act.when(request, null), text), Map.of("confirmedBy", confirmedBy));
    }

    /**
     * The customer signs that he accepts what was done.
     *
     * @param signature with the hash of what was signed and the picture
     * @param content   what was signed, as it was
     * @param typed     whether the picture shows his typed name rather than his hand
     */
    public ServiceRequest closeSigned(long id, String confirmedBy, Evidence signature, String content, boolean typed) {
        return signedOff(toClose(id, null), signature, Map.of("confirmedBy", confirmedBy, "sha256", String.valueOf(signature.sha256()),
                "attachment", Objects.requireNonNull(signature.attachmentId()), "signed", content, "typed", typed));
    }

    private ServiceRequest toClose(long id, @Nullable String ifMatch) {
        ServiceRequest request = act.on(id, ifMatch);
        if (request.status() != ServiceRequest.Status.RESOLVED) {
            throw Refusal.conflict("not-resolved-yet");
        }
        act.signingHindrance(request).or(() -> act.closingHindrance(request)).ifPresent(refusal -> {
            throw refusal;
        });
        return request;
    }

    /**
     * The customer signed a work order: what is still open is done, and the request closes; a major one only when agreed.
     * Where another step is missing before its end, the visit alone is done; where one is missing before it is closed, it is resolved.
     */
    public ServiceRequest signed(long id, Evidence signature, String cause, String solution) {
        ServiceRequest request = act.any(id, null);
        if (!request.isOpen()) {
            return request;
        }
        if (act.signingHindrance(request).isPresent()) {
            log.entry(request, signature.at(), "VISIT_DONE", solution, Map.of("cause", cause));
            return request;
        }
        ServiceRequest done = request.status() == ServiceRequest.Status.RESOLVED ? request
                : resolved(act.toWorkOn(id, null), signature.at(), cause, solution);
        return act.closingHindrance(done).isPresent() ? leftResolved(done, signature) : signedOff(done, signature, Map.of("sha256", String.valueOf(signature.sha256())));
    }

    /** Resolved by a signed visit, but something must still come back or be confirmed before it is closed. */
    private ServiceRequest leftResolved(ServiceRequest request, Evidence signature) {
        log.entry(request, signature.at(), "VISIT_DONE", signature.text(), Map.of());
        ServiceRequest resolved = act.save(request);
        events.publishEvent(new RequestEnded(resolved, signature.at(), signature.text()));
        return resolved;
    }

    private ServiceRequest signedOff(ServiceRequest request, Evidence shown, Map<String, ?> data) {
        log.meet(request, Set.of(ObligationKind.CLOSE), shown);
        obligations.drop(Subject.request(request.id()), ALL, shown.at(), "closed");
        log.entry(request, shown.at(), "CLOSED", shown.text(), data);
        ServiceRequest closed = act.save(request.closed(shown.at()));
        events.publishEvent(new RequestEnded(closed, shown.at(), shown.text()));
        return closed;
    }

    /** Takes a resolved or closed request up again within some days of its end; the time in between is left out. */
    public ServiceRequest reopen(long id, @Nullable String ifMatch, String reason) {
        ServiceRequest request = act.any(id, ifMatch);
        reopening.requireInTime(request);
        Instant at = act.when(request, null);
        ServiceRequest reopened = act.save(request.reopened());
        obligations.reopen(Subject.request(id), EnumSet.of(ObligationKind.RESTORE, ObligationKind.RESOLVE, ObligationKind.CLOSE), at, reason);
        log.entry(reopened, at, "REOPENED", reason, Map.of());
        events.publishEvent(new RequestReopened(reopened, at, reason));
        return reopened;
    }

    /** The customer withdraws the request; nobody may be in his system any more. Breaches up to now stay. */
    public ServiceRequest cancel(long id, @Nullable String ifMatch, String reason) {
        ServiceRequest request = act.toCallOff(id, ifMatch);
        return calledOff(request, act.when(request, null), reason);
    }

    /** The customer does not want a major request worked on: it ends, and breaches up to now stay. */
    ServiceRequest refusedByCustomer(ServiceRequest request, Instant at, String reason) {
        return calledOff(request, at, reason);
    }

    /** It goes on in another request. */
    void setAside(ServiceRequest request, Instant at, String reason) {
        calledOff(request, at, reason);
    }

    private ServiceRequest calledOff(ServiceRequest request, Instant at, String reason) {
        obligations.drop(Subject.request(request.id()), ALL, at, reason);
        log.entry(request, at, "CANCELLED", reason, Map.of("stood", request.status().name()));
        ServiceRequest cancelled = act.save(request.cancelled(at));
        events.publishEvent(new RequestEnded(cancelled, at, reason));
        return cancelled;
    }
}
