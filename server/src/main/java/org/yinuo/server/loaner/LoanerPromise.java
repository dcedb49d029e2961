package org.yinuo.server.loaner;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.EndCondition;
import org.yinuo.server.servicerequest.LoanerClock;
import org.yinuo.server.servicerequest.RequestEnded;
import org.yinuo.server.servicerequest.RequestOpened;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/** Owes a loaner where the letter lends one, and lets no request be closed while one is out. */
@Component
class LoanerPromise implements EndCondition {
    private final LoanRows rows;
    private final LoanerClock clock;

    LoanerPromise(LoanRows rows, LoanerClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(RequestOpened opened) {
        clock.start(opened);
    }

    @EventListener
    void on(RequestEnded ended) {
        Long id = ended.request().id();
        if (id != null) {
            clock.stop(id, ended.at(), ended.reason());
        }
    }

    @Override
    public Optional<Refusal> hindrance(ServiceRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> closingHindrance(ServiceRequest request) {
        Long id = request.id();
        return id == null ? Optional.empty() : rows.ofRequest(id).stream().filter(Loan::isOut).findFirst()
                .map(loan -> Refusal.conflict("loaner-still-out", loan.loaner().model(), loan.loaner().serial(), loan.number()));
    }
}
