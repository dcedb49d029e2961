package org.yinuo.server.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** Decides who goes and when. */
@Service
@Transactional
public class PlanVisit {
    private final VisitAct act;
    private final Users users;
    private final List<VisitorGate> gates;

    PlanVisit(VisitAct act, Users users, List<VisitorGate> gates) {
        this.act = act;
        this.users = users;
        this.gates = gates;
    }

    /** Gives the visit to an engineer, with an appointment if one was made. */
    public WorkOrder assign(long id, @Nullable String ifMatch, long engineerId, @Nullable Instant from, @Nullable Instant to) {
        WorkOrder visit = act.visible(id);
        ETags.honour(ifMatch, visit.version());
        if (from != null && to != null && !from.isBefore(to)) {
            throw Refusal.invalid("appointment-ends-before-start");
        }
        if (users.find(engineerId).filter(PlanVisit::canGo).isEmpty()) {
            throw Refusal.invalid("not-an-engineer");
        }
        Instant when = from == null ? act.when(visit, Noted.NOW).at() : from;
        gates.forEach(gate -> gate.admit(engineerId, visit, when));
        WorkOrder assigned = act.save(visit.assigned(new WorkOrder.Plan(engineerId, from, to)));
        act.entry(visit, act.when(visit, Noted.NOW), "VISIT_ASSIGNED", users.get(engineerId).displayName(), engineerId);
        return assigned;
    }

    /** Takes the visit back from its engineer, with its appointment; nothing where it has neither. */
    public WorkOrder unassign(long id, @Nullable String ifMatch) {
        WorkOrder visit = act.visible(id);
        ETags.honour(ifMatch, visit.version());
        Long engineer = visit.engineerId();
        if (engineer == null && visit.plan() == null) {
            return visit;
        }
        WorkOrder free = act.save(visit.unassigned());
        act.entry(visit, act.when(visit, Noted.NOW), "VISIT_UNASSIGNED", engineer == null ? "" : users.get(engineer).displayName(), engineer);
        return free;
    }

    /** Gives a visit that nobody has to the engineer who asks for it, without an appointment. */
    public WorkOrder take(long id, long engineerId) {
        WorkOrder visit = act.free(id);
        Happened now = act.when(visit, Noted.NOW);
        gates.forEach(gate -> gate.admit(engineerId, visit, now.at()));
        WorkOrder taken = act.save(visit.assigned(new WorkOrder.Plan(engineerId, null, null)));
        act.entry(visit, now, "VISIT_ASSIGNED", users.get(engineerId).displayName(), engineerId);
        return taken;
    }

    /** Says what the visit is for, where the request does not tell. */
    public WorkOrder kind(long id, @Nullable String ifMatch, VisitKind kind) {
        WorkOrder visit = act.visible(id);
        ETags.honour(ifMatch, visit.version());
        WorkOrder changed = act.save(visit.of(kind));
        act.note(visit, act.when(visit, Noted.NOW), "VISIT_KIND");
        return changed;
    }

    /** Calls the visit off. */
    public WorkOrder cancel(long id, @Nullable String ifMatch, String reason) {
        WorkOrder visit = act.visible(id);
        ETags.honour(ifMatch, visit.version());
        WorkOrder cancelled = act.save(visit.cancelled());
        act.entry(visit, act.when(visit, Noted.NOW), "WORK_ORDER_CANCELLED", reason);
        return cancelled;
    }

    private static boolean canGo(User user) {
        return user.enabled() && user.roles().contains(Role.ENGINEER);
    }
}
