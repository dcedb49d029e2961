package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Refusal;

/** Takes a cancelled request up again, as it stood, within the days in which others are reopened (decision 42). */
@Service
@Transactional
public class UndoCancellation {
    /** What comes back by itself: a panel that was dissolved is called anew. */
    private static final Set<ObligationKind> COME_BACK = EnumSet.complementOf(EnumSet.of(ObligationKind.EXPERT_PANEL));
    private final RequestAct act;
    private final RequestLog log;
    private final Obligations obligations;
    private final Before before;
    private final ApplicationEventPublisher events;

    UndoCancellation(RequestAct act, RequestLog log, Obligations obligations, Before before, ApplicationEventPublisher events) {
        this.act = act;
        this.log = log;
        this.obligations = obligations;
        this.before = before;
        this.events = events;
    }

    /** Why it had been cancelled, which decides whose the time in between is. */
    public enum Why {
        /** By mistake of ours: that stops no clock, and the time since then counts. */
        MISTAKE,
        /** The customer had withdrawn it and wants it after all: the time in between is left out. */
        CUSTOMER
    }

    /** How a request stood before it was cancelled, by its timeline, and whether it may return. */
    @Component
    record Before(Timeline timeline, RepeatedFault.Reopening reopening) {

        ServiceRequest.Status status(long requestId) {
            return timeline.last(requestId, Set.of("CANCELLED")).map(entry -> entry.data().get("stood")).map(String::valueOf)
                    .map(ServiceRequest.Status::valueOf).orElse(ServiceRequest.Status.IN_PROGRESS);
        }

        /** What a request that was resolved by then had been found to be. */
        ServiceRequest.@Nullable Outcome found(long requestId, ServiceRequest.Status stood) {
            Optional<Timeline.Last> resolved = stood == ServiceRequest.Status.RESOLVED ? timeline.last(requestId, Set.of("RESOLVED")) : Optional.empty();
            return resolved.map(entry -> new ServiceRequest.Outcome(entry.at(), null, String.valueOf(entry.data().get("cause")), entry.text()))
                    .orElse(ServiceRequest.Outcome.NONE);
        }
    }

    /**
     * Takes the cancellation back.
     *
     * @throws Refusal {@code request-not-cancelled}, {@code reopen-too-late}, {@code major-refused-by-customer}, or what else speaks against it
     */
    public ServiceRequest undo(long id, @Nullable String ifMatch, Why why, String reason) {
        ServiceRequest request = act.any(id, ifMatch);
        if (request.status() != ServiceRequest.Status.CANCELLED) {
            throw Refusal.conflict("request-not-cancelled");
        }
        before.reopening().returningHindrance(request).ifPresent(refusal -> {
            throw refusal;
        });
        Instant at = act.when(request, null);
        Instant cancelledAt = Objects.requireNonNull(Objects.requireNonNull(request.outcome()).closedAt());
        if (why == Why.MISTAKE) {
            obligations.takeBack(Subject.request(id), COME_BACK, cancelledAt, at, reason);
        } else {
            obligations.goOn(Subject.request(id), COME_BACK, cancelledAt, at, reason);
        }
        ServiceRequest.Status stood = before.status(id);
        ServiceRequest back = act.save(request.uncancelled(stood, before.found(id, stood)));
        log.entry(back, at, "UNCANCELLED", reason, Map.of("why", why.name()));
        events.publishEvent(new CancellationUndone(back, cancelledAt, at, why, reason));
        return back;
    }
}
