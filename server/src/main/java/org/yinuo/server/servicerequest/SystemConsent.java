package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.shared.Refusal;

/**
 * Lets nobody go into a customer's system, nor change it, without his consent to that at that time; and calls nothing done that was not
 * written down. A major request has its own way ({@link WorkGate}): what the customer consented to there covers its plan.
 */
@Component
public class SystemConsent {
    /** What allows to look in: who may change something may look, and the plan of a major request names how it is done. */
    private static final Set<ConsentPurpose> TO_LOOK = EnumSet.of(ConsentPurpose.REMOTE_SESSION, ConsentPurpose.SYSTEM_CHANGE, ConsentPurpose.MAJOR_REQUEST);
    private static final Set<ConsentPurpose> TO_CHANGE = EnumSet.of(ConsentPurpose.SYSTEM_CHANGE, ConsentPurpose.MAJOR_REQUEST);
    private final Consents consents;
    private final InterventionRows rows;

    SystemConsent(Consents consents, InterventionRows rows) {
        this.consents = consents;
        this.rows = rows;
    }

    /** What the customer says to work of some kind at an instant. */
    public enum Standing {
        /** It needs no consent. */
        NOT_NEEDED,
        /** Nobody asked him. */
        UNASKED,
        /** He has not answered. */
        AWAITED,
        /** He does not want it. */
        REFUSED,
        /** He agreed, but to another time. */
        NOT_NOW,
        /** It may be done. */
        ALLOWED
    }

    /** Whether somebody may look into his system from afar. */
    Standing remote(ServiceRequest request, Instant at) {
        return standing(request, TO_LOOK, at);
    }

    /** Whether what the request asks for may be done in his system; not needed where it asks for no change. */
    Standing change(ServiceRequest request, Instant at) {
        boolean free = !request.asksForChange() || request.isMajor();
        return free ? Standing.NOT_NEEDED : standing(request, TO_CHANGE, at);
    }

    /** Why a session may not begin; empty when it may. */
    Optional<Refusal> remoteHindrance(ServiceRequest request, Instant at) {
        return switch (remote(request, at)) {
            case NOT_NEEDED, ALLOWED -> Optional.empty();
            case UNASKED -> Optional.of(Refusal.conflict("remote-needs-consent"));
            case AWAITED -> Optional.of(Refusal.conflict("remote-awaits-consent"));
            case REFUSED -> Optional.of(Refusal.conflict("remote-refused-by-customer"));
            case NOT_NOW -> Optional.of(Refusal.conflict("remote-consent-not-now"));
        };
    }

    /** Why the change asked for may not be made; empty when it may, or when none is asked for. */
    Optional<Refusal> changeHindrance(ServiceRequest request, Instant at) {
        return switch (change(request, at)) {
            case NOT_NEEDED, ALLOWED -> Optional.empty();
            case UNASKED -> Optional.of(Refusal.conflict("change-needs-consent"));
            case AWAITED -> Optional.of(Refusal.conflict("change-awaits-consent"));
            case REFUSED -> Optional.of(Refusal.conflict("change-refused-by-customer"));
            case NOT_NOW -> Optional.of(Refusal.conflict("change-consent-not-now"));
        };
    }

    /** Why a request for a change is not resolved yet: the change is not in its record. */
    Optional<Refusal> unrecorded(ServiceRequest request) {
        long id = request.savedId();
        boolean free = !request.asksForChange() || request.isMajor() || isNothingChanged(id) || rows.of(id).stream().anyMatch(Intervention::isChangeMade);
        return free ? Optional.empty() : Optional.of(Refusal.conflict("change-not-recorded"));
    }

    /** The same where the customer signs a report of the visit that says what was done: he must have consented before. */
    Optional<Refusal> unconsented(ServiceRequest request) {
        return unrecorded(request).filter(missing -> asked(request, TO_CHANGE).stream().noneMatch(SystemConsent::isGranted));
    }

    private boolean isNothingChanged(long requestId) {
        return rows.exceptions(requestId).stream().anyMatch(each -> each.holds() && each.kind() == ChangeException.Kind.NOTHING_CHANGED);
    }

    private Standing standing(ServiceRequest request, Set<ConsentPurpose> purposes, Instant at) {
        List<Consent> asked = asked(request, purposes);
        if (asked.stream().anyMatch(consent -> consent.allowsAt(at))) {
            return Standing.ALLOWED;
        }
        if (asked.stream().anyMatch(consent -> consent.state() == Consent.State.AWAITED)) {
            return Standing.AWAITED;
        }
        if (asked.stream().anyMatch(SystemConsent::isGranted)) {
            return Standing.NOT_NOW;
        }
        return asked.stream().anyMatch(consent -> consent.state() == Consent.State.REFUSED) ? Standing.REFUSED : Standing.UNASKED;
    }

    private List<Consent> asked(ServiceRequest request, Set<ConsentPurpose> purposes) {
        return consents.of(About.request(request.savedId())).stream().filter(consent -> purposes.contains(consent.purpose())).toList();
    }

    private static boolean isGranted(Consent consent) {
        return consent.state() == Consent.State.GRANTED;
    }
}
