package org.yinuo.server.loaner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;

/** Writes loans down: in the request's timeline, in the ledger of the unit under repair, in the audit log. */
@Component
class LoanLog {
    private final Timeline timeline;
    private final UnitLedger ledger;
    private final Audit audit;
    private final Changes changes;

    LoanLog(Timeline timeline, UnitLedger ledger, Audit audit, Changes changes) {
        this.timeline = timeline;
        this.ledger = ledger;
        this.audit = audit;
        this.changes = changes;
    }

    void out(ServiceRequest request, Loan loan, Instant at) {
        entry(request, loan, at, "LOANER_OUT", named(loan) + " · " + loan.signer());
    }

    void back(ServiceRequest request, Loan loan, Instant at, String condition) {
        entry(request, loan, at, "LOANER_BACK", named(loan) + " · " + condition);
    }

    void inspected(Loan loan, Instant at, boolean sound, String finding) {
        timeline.add(new Timeline.Entry(loan.requestId(), at, "LOANER_INSPECTED", named(loan) + " · " + finding, Map.of("loan", loan.id(), "sound", sound), true));
        told(loan, "loan.inspected", finding);
    }

    private void entry(ServiceRequest request, Loan loan, Instant at, String kind, String text) {
        timeline.add(Timeline.Entry.of(loan.requestId(), at, kind, text, Map.of("loan", loan.id(), "number", loan.number())));
        if (request.unitId() != null) {
            ledger.record(List.of(request.unitId()), at, kind, new UnitLedger.Entry(text, "request:" + loan.requestId(), null, "", List.of(), Map.of()));
        }
        told(loan, kind.equals("LOANER_OUT") ? "loan.issued" : "loan.back", text);
    }

    private void told(Loan loan, String action, String text) {
        audit.record(action, "loan:" + loan.id(), text);
        changes.touch("request:" + loan.requestId(), "loaners", "queue");
    }

    private static String named(Loan loan) {
        return loan.loaner().model() + " " + loan.loaner().serial();
    }
}
