package org.yinuo.server.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Everybody on a visit: one leads it and has it signed, the others see it, take pictures and write remarks. */
@Service
@Transactional
public class Crew {
    private static final int MOST = 10;
    private static final int LONGEST_REMARK = 2000;
    private final VisitAct act;
    private final Companions companions;
    private final Users users;
    private final List<VisitorGate> gates;

    Crew(VisitAct act, Companions companions, Users users, List<VisitorGate> gates) {
        this.act = act;
        this.companions = companions;
        this.users = users;
        this.gates = List.copyOf(gates);
    }

    /**
     * Says who goes along. What the visit asks of papers holds for everybody who goes.
     *
     * @throws Refusal {@code companion-leads}, {@code not-an-engineer}, {@code too-many-companions}, what the gates refuse
     */
    public WorkOrder goAlong(long id, @Nullable String ifMatch, List<Long> engineers) {
        WorkOrder visit = act.held(id).requireOpen();
        ETags.honour(ifMatch, visit.version());
        Set<Long> wanted = new LinkedHashSet<>(engineers);
        if (wanted.size() > MOST) {
            throw Refusal.invalid("too-many-companions", MOST).at("engineerIds");
        }
        if (visit.engineerId() != null && wanted.contains(visit.engineerId())) {
            throw Refusal.invalid("companion-leads").at("engineerIds");
        }
        List<Long> before = companions.of(id).stream().map(RequestView.Person::id).toList();
        Happened now = act.when(visit, Noted.NOW);
        Instant when = visit.plan() == null || visit.plan().appointmentFrom() == null ? now.at() : visit.plan().appointmentFrom();
        for (long added : new ArrayList<>(wanted)) {
            if (!before.contains(added)) {
                String name = users.find(added).filter(user -> user.enabled() && user.roles().contains(Role.ENGINEER))
                        .orElseThrow(() -> Refusal.invalid("not-an-engineer").at("engineerIds")).displayName();
                gates.forEach(gate -> gate.admit(added, visit, when));
                act.entry(visit, now, "COMPANION_ADDED", name, added);
            }
        }
        before.stream().filter(gone -> !wanted.contains(gone)).forEach(gone ->
                act.entry(visit, now, "COMPANION_REMOVED", users.find(gone).map(User::displayName).orElse(""), gone));
        companions.set(id, wanted);
        return act.save(visit);
    }

    /** Something worth keeping, from anybody on the visit. */
    public WorkOrder remark(long id, Noted noted, @Nullable String text) {
        WorkOrder visit = act.aboard(id).requireOpen();
        act.entry(visit, act.when(visit, noted), "VISIT_REMARK", Given.required(text, LONGEST_REMARK, "text"));
        return act.save(visit);
    }
}
