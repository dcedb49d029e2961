package org.yinuo.server.servicerequest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.shared.Refusal;

/** Lets nobody work on a major request before the house has approved it and the customer has consented, nor in his system without his consent to that. */
@Component
public class WorkGate {
    private final ServiceRequests requests;
    private final Approvals approvals;
    private final Consents consents;
    private final SystemConsent system;
    private final Clock clock;

    WorkGate(ServiceRequests requests, Approvals approvals, Consents consents, SystemConsent system, Clock clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.consents = consents;
        this.system = system;
        this.clock = clock;
    }

    /** How far a major request has come. */
    public enum Standing {
        /** Not a major request: work may begin. */
        NOT_NEEDED,
        /** No formal report yet. */
        UNREPORTED,
        /** The house has not decided. */
        IN_APPROVAL,
        /** The house does not want it done as reported; another report may follow. */
        REFUSED_BY_HOUSE,
        /** The customer has not answered. */
        AWAITING_CONSENT,
        /** Work may begin. */
        CONSENTED,
        /** The customer does not want it done: the end. */
        REFUSED_BY_CUSTOMER
    }

    /** Refuses work on a request that may not be worked on. */
    public void requireOpen(long requestId) {
        requireOpen(requests.get(requestId));
    }

    /** The same for work at the customer's that began at an instant: not before his consent, nor without one to the change he asks for. */
    public void requireOpenAt(long requestId, Instant at) {
        ServiceRequest request = requests.get(requestId);
        requireOpenAt(request, at);
        system.changeHindrance(request, at).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Refuses to go into the customer's system from afar now. */
    void requireRemote(ServiceRequest request) {
        requireOpen(request);
        system.remoteHindrance(request, clock.instant()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Why a change that was asked for does not count as made. */
    Optional<Refusal> unrecorded(ServiceRequest request) {
        return system.unrecorded(request);
    }

    /** The same where the customer signs a report that says what was done. */
    Optional<Refusal> unconsented(ServiceRequest request) {
        return system.unconsented(request);
    }

    /**
     * How far a request for a change has come.
     *
     * @param standing   whether it may be made now
     * @param unrecorded whether it has yet to be written down before the request is resolved
     */
    public record ChangeAsked(SystemConsent.Standing standing, boolean unrecorded) {
    }

    /** How far it has come. */
    public ChangeAsked changeAsked(ServiceRequest request) {
        return new ChangeAsked(system.change(request, clock.instant()), system.unrecorded(request).isPresent());
    }

    void requireOpenAt(ServiceRequest request, Instant at) {
        requireOpen(request);
        boolean before = request.isMajor() && majorConsent(About.request(request.id())).map(Consent::answer)
                .filter(answer -> at.isBefore(answer.at())).isPresent();
        if (before) {
            throw Refusal.invalid("work-before-consent").at("occurredAt");
        }
    }

    private Optional<Consent> majorConsent(About about) {
        return last(consents.of(about).stream().filter(each -> each.purpose() == ConsentPurpose.MAJOR_REQUEST).toList());
    }

    void requireOpen(ServiceRequest request) {
        switch (standing(request)) {
            case NOT_NEEDED, CONSENTED -> { }
            case UNREPORTED -> throw Refusal.conflict("major-not-reported");
            case IN_APPROVAL -> throw Refusal.conflict("major-not-approved");
            case REFUSED_BY_HOUSE -> throw Refusal.conflict("major-refused-by-house");
            case AWAITING_CONSENT -> throw Refusal.conflict("major-awaits-consent");
            case REFUSED_BY_CUSTOMER -> throw Refusal.conflict("major-refused-by-customer");
        }
    }

    /** How far it has come. */
    public Standing standing(ServiceRequest request) {
        if (!request.isMajor()) {
            return Standing.NOT_NEEDED;
        }
        About about = About.request(request.id());
        Optional<ApprovalView> approval = last(approvals.of(about).stream().filter(each -> each.purpose() == Purpose.MAJOR_REQUEST).toList());
        if (approval.isEmpty()) {
            return Standing.UNREPORTED;
        }
        return switch (approval.get().state()) {
            case PENDING -> Standing.IN_APPROVAL;
            case REFUSED -> Standing.REFUSED_BY_HOUSE;
            case WITHDRAWN -> Standing.UNREPORTED;
            case APPROVED -> majorConsent(about).map(WorkGate::byCustomer).orElse(Standing.AWAITING_CONSENT);
        };
    }

    private static Standing byCustomer(Consent consent) {
        return switch (consent.state()) {
            case AWAITED, WITHDRAWN -> Standing.AWAITING_CONSENT;
            case GRANTED -> Standing.CONSENTED;
            case REFUSED -> Standing.REFUSED_BY_CUSTOMER;
        };
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
