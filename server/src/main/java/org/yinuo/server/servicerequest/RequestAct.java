package org.yinuo.server.servicerequest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** Loads the request an act is about and refuses acts on a stale or ended one, or at an impossible time. */
@Component
class RequestAct {
    private final ServiceRequests requests;
    private final WorkGate gate;
    private final Attachments attachments;
    private final List<EndCondition> conditions;
    private final Clock clock;

    RequestAct(ServiceRequests requests, WorkGate gate, Attachments attachments, List<EndCondition> conditions, Clock clock) {
        this.requests = requests;
        this.gate = gate;
        this.attachments = attachments;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** An open request. */
    ServiceRequest on(long id, @Nullable String ifMatch) {
        return any(id, ifMatch).requireOpen();
    }

    /** An open request that may be worked on: a major one only when house and customer have agreed. */
    ServiceRequest toWorkOn(long id, @Nullable String ifMatch) {
        ServiceRequest request = on(id, ifMatch);
        gate.requireOpen(request);
        return request;
    }

    /** An open request for which somebody may go into the customer's system from afar now. */
    ServiceRequest toGoRemote(long id, @Nullable String ifMatch) {
        ServiceRequest request = on(id, ifMatch);
        gate.requireRemote(request);
        return request;
    }

    /** An open request, kept from everybody else, that may be called off or go on in another one. */
    ServiceRequest toCallOff(long id, @Nullable String ifMatch) {
        requests.hold(id);
        ServiceRequest request = on(id, ifMatch);
        conditions.stream().flatMap(condition -> condition.cancellingHindrance(request).stream()).findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        return request;
    }

    /** An open request that may be worked on, kept from everybody else. */
    ServiceRequest toBegin(long id) {
        requests.hold(id);
        return toWorkOn(id, null);
    }

    /** When the work was done: as {@link #when}, but not before the customer consented to a major request. */
    Instant whenWorked(ServiceRequest request, @Nullable Instant occurredAt) {
        Instant at = when(request, occurredAt);
        gate.requireOpenAt(request, at);
        return at;
    }

    /** An open request for which nothing is missing that must be done before its end. */
    ServiceRequest toEnd(ServiceRequest request) {
        hindrance(request).ifPresent(refusal -> {
            throw refusal;
        });
        return request;
    }

    /** The same for one whose solution a colleague writes down: what was to be changed must be in its record. */
    ServiceRequest toResolve(ServiceRequest request) {
        toEnd(request);
        gate.unrecorded(request).ifPresent(refusal -> {
            throw refusal;
        });
        return request;
    }

    /** What is still missing before its end by the customer's signature under a report. */
    Optional<Refusal> signingHindrance(ServiceRequest request) {
        return hindrance(request).or(() -> gate.unconsented(request));
    }

    /** What is still missing before its end. */
    Optional<Refusal> hindrance(ServiceRequest request) {
        return conditions.stream().flatMap(condition -> condition.hindrance(request).stream()).findFirst();
    }

    /** What is still missing before it is closed, once it is resolved. */
    Optional<Refusal> closingHindrance(ServiceRequest request) {
        return conditions.stream().flatMap(condition -> condition.closingHindrance(request).stream()).findFirst();
    }

    /** A request in any state. */
    ServiceRequest any(long id, @Nullable String ifMatch) {
        ServiceRequest request = requests.get(id);
        ETags.honour(ifMatch, request.version());
        return request;
    }

    /** When it happened: now, or the instant given when that lies between the report and now. */
    Instant when(ServiceRequest request, @Nullable Instant occurredAt) {
        Instant now = clock.instant();
        if (occurredAt == null) {
            return now;
        }
        if (occurredAt.isAfter(now)) {
            throw Refusal.invalid("occurred-in-future").at("occurredAt");
        }
        if (occurredAt.isBefore(request.reportedAt())) {
            throw Refusal.invalid("occurred-before-report").at("occurredAt");
        }
        return occurredAt;
    }

    /** A paper that is named must have been kept. */
    void requireKept(@Nullable Long attachmentId) {
        if (attachmentId != null && attachments.findOwn(attachmentId).isEmpty()) {
            throw Refusal.notFound("attachment-unknown").at("attachmentId");
        }
    }

    ServiceRequest save(ServiceRequest request) {
        return requests.save(request);
    }
}
