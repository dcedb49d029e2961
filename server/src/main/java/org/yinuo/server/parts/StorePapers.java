package org.yinuo.server.parts;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrders;

/** What a store writes down besides the moves: numbers of its papers and who did what; and which papers are closed. */
@Component
class StorePapers {
    private final Numbering numbering;
    private final Audit audit;
    private final WorkOrders visits;
    private final Clock clock;

    StorePapers(Numbering numbering, Audit audit, WorkOrders visits, Clock clock) {
        this.numbering = numbering;
        this.audit = audit;
        this.visits = visits;
        this.clock = clock;
    }

    String next(String prefix) {
        return numbering.next(prefix, HouseZone.today(clock));
    }

    void record(String deed, String subject, String words) {
        audit.record(deed, subject, words);
    }

    /** The visit, still to be made or finished; refuses {@code work-order-ended}. */
    WorkOrder openVisit(long id) {
        WorkOrder visit = visits.get(id);
        if (!visit.status().isOpen()) {
            throw Refusal.conflict("work-order-ended");
        }
        return visit;
    }

    /** Refuses {@code visit-signed} for a move the customer has signed for. */
    void requireUnsigned(Move move) {
        Long visit = move.workOrderId();
        if (visit != null && visits.get(visit).status() == WorkOrder.Status.COMPLETED) {
            throw Refusal.conflict("visit-signed", visits.get(visit).number());
        }
    }

    /** The report of the visit a move belongs to is of a new version, so that nobody signs what he has not seen; refuses {@code visit-signed}. */
    void renewReport(Move move) {
        Long visit = move.workOrderId();
        if (visit != null) {
            WorkOrder held = visits.hold(visit);
            requireUnsigned(move);
            visits.save(held);
        }
    }

    /** The number of a visit. */
    String numberOf(long workOrderId) {
        return visits.get(workOrderId).number();
    }
}
