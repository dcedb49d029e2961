package org.yinuo.server.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.servicerequest.DirectRequest;
import org.yinuo.server.servicerequest.WorkGate;

/** The engineer's steps: accept, travel, arrive, start, write down what was found. */
@Service
@Transactional
public class CarryOutVisit {
    private final VisitAct act;
    private final DirectRequest requests;
    private final WorkGate gate;
    private final List<WorkStartGate> gates;

    CarryOutVisit(VisitAct act, DirectRequest requests, WorkGate gate, List<WorkStartGate> gates) {
        this.act = act;
        this.requests = requests;
        this.gate = gate;
        this.gates = List.copyOf(gates);
    }

    /** Takes the visit. */
    public WorkOrder accept(long id, @Nullable String ifMatch, Noted noted) {
        WorkOrder visit = act.mine(id, ifMatch);
        Happened when = act.when(visit, noted);
        act.entry(visit, when, "VISIT_ACCEPTED", "");
        return act.save(visit.accepted(when.at()));
    }

    /** Sets out. */
    public WorkOrder travel(long id, @Nullable String ifMatch, Noted noted) {
        WorkOrder visit = act.mine(id, ifMatch);
        Happened when = act.when(visit, noted);
        act.entry(visit, when, "TRAVELLING", "");
        return act.save(visit.travelling(when.at()));
    }

    /** Checks in at the site: the request's arrive clock is met. */
    public WorkOrder arrive(long id, @Nullable String ifMatch, Noted noted, WorkOrder.Place where) {
        WorkOrder visit = act.mine(id, ifMatch);
        Happened when = act.when(visit, noted);
        WorkOrder arrived = act.save(visit.arrived(when.at(), where));
        String place = where.place() == null ? coordinates(where) : where.place();
        act.note(visit, when, "ARRIVED");
        requests.arrived(visit.requestId(), new Evidence(Evidence.Kind.ARRIVAL, when.at(), place, null, "work-order:" + id, null));
        return arrived;
    }

    private static String coordinates(WorkOrder.Place where) {
        return where.latitude() == null || where.longitude() == null ? ""
                : "%.5f, %.5f".formatted(where.latitude(), where.longitude());
    }

    /** Begins work, unless it is a major request that house and customer have not agreed to, or another gate is shut. */
    public WorkOrder start(long id, @Nullable String ifMatch, Noted noted) {
        WorkOrder visit = act.mine(id, ifMatch);
        Happened when = act.when(visit, noted);
        gate.requireOpenAt(visit.requestId(), when.at());
        gates.forEach(each -> each.admit(visit, when.at()));
        act.entry(visit, when, "WORK_STARTED", "");
        return act.save(visit.started(when.at()));
    }

    /** Keeps what was found and done. */
    public WorkOrder findings(long id, @Nullable String ifMatch, Noted noted, WorkOrder.Findings found) {
        WorkOrder visit = act.mine(id, ifMatch);
        WorkOrder kept = act.save(visit.found(found));
        act.note(visit, act.when(visit, noted), "FINDINGS");
        return kept;
    }
}
