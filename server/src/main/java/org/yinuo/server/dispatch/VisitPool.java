package org.yinuo.server.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.insight.VisitsToDispatch;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.PlanVisit;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrders;

/** Visits that engineers may take for themselves. */
@Component
public class VisitPool {
    private final VisitsToDispatch visits;
    private final VisitNeeds needs;
    private final PlanVisit planVisit;
    private final WorkOrders workOrders;

    VisitPool(VisitsToDispatch visits, VisitNeeds needs, PlanVisit planVisit, WorkOrders workOrders) {
        this.visits = visits;
        this.needs = needs;
        this.planVisit = planVisit;
        this.workOrders = workOrders;
    }

    /** What an engineer sees of a visit that is not his yet: no names, no street. */
    public record Offer(long id, String number, String severity, String title, String region, @Nullable Instant due,
            VisitNeed need) {
    }

    /** Those nobody has taken yet, as far as the actor's data scope covers them, first due first. */
    @Transactional(readOnly = true)
    public List<Offer> open() {
        List<VisitsToDispatch.Row> free = visits.covered(visits.open().stream().filter(row -> row.engineerId() == null).toList());
        var asked = needs.of(free.stream().map(VisitsToDispatch.Row::id).toList());
        return free.stream().filter(row -> asked.getOrDefault(row.id(), VisitNeed.HOUR).pooled())
                .map(row -> new Offer(row.id(), row.number(), row.severity(), row.title(), row.region(), row.due(), asked.get(row.id()))).toList();
    }

    /**
     * Gives the visit to whoever asks; the first one gets it.
     *
     * @throws Refusal {@code not-in-pool}, or when his papers do not allow it
     */
    @Transactional
    public void grab(long id) {
        WorkOrder visit = workOrders.hold(id);
        if (visit.status() != WorkOrder.Status.OPEN || !needs.of(id).pooled()) {
            throw Refusal.conflict("not-in-pool", visit.number());
        }
        planVisit.take(id, Actor.current().id());
    }
}
