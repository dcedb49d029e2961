package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.shared.Refusal;

/**
 * Lets no request be resolved, called off or merged away while somebody is in the customer's system, nor be closed before he has confirmed what was changed there,
 * unless somebody answerable stated why.
 */
@Component
class ChangesConfirmed implements EndCondition {
    private final InterventionRows rows;
    private final Consents consents;

    ChangesConfirmed(InterventionRows rows, Consents consents) {
        this.rows = rows;
        this.consents = consents;
    }

    @Override
    public Optional<Refusal> hindrance(ServiceRequest request) {
        return running(request);
    }

    @Override
    public Optional<Refusal> cancellingHindrance(ServiceRequest request) {
        return running(request);
    }

    private Optional<Refusal> running(ServiceRequest request) {
        return rows.of(request.savedId()).stream().filter(Intervention::isRunning).findFirst()
                .map(running -> Refusal.conflict("intervention-running", running.what()));
    }

    @Override
    public Optional<Refusal> closingHindrance(ServiceRequest request) {
        List<Intervention> open = unconfirmed(request.savedId());
        return open.isEmpty() ? Optional.empty() : Optional.of(Refusal.conflict("changes-unconfirmed", open.size()));
    }

    /** The changes made that the customer has not confirmed, whether or not he was asked, the oldest first. */
    List<Intervention> unconfirmed(long requestId) {
        Optional<Instant> excepted = rows.exceptions(requestId).stream().filter(each -> each.holds() && each.kind() == ChangeException.Kind.UNCONFIRMED)
                .map(ChangeException::at).reduce((earlier, later) -> later);
        return rows.of(requestId).stream().filter(Intervention::isChangeMade).filter(change -> !isAt(change, Consent.State.GRANTED))
                .filter(change -> excepted.filter(until -> !until.isBefore(change.endedAt())).isEmpty()).toList();
    }

    /** Those of them that stand on no list the customer can still answer: he was not asked, or disputed it. */
    List<Intervention> toList(long requestId) {
        return unconfirmed(requestId).stream().filter(change -> !isAt(change, Consent.State.AWAITED)).toList();
    }

    private boolean isAt(Intervention change, Consent.State state) {
        return change.confirmationId() != null && consents.get(change.confirmationId()).state() == state;
    }
}
