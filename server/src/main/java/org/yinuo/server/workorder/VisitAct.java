package org.yinuo.server.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** Loads the visit an act is about, refuses strangers and impossible times, and writes down what happened. */
@Component
class VisitAct {
    private final WorkOrders workOrders;
    private final Timeline timeline;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    VisitAct(WorkOrders workOrders, Timeline timeline, Audit audit, Changes changes, Clock clock) {
        this.workOrders = workOrders;
        this.timeline = timeline;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** A visit the present actor may see: engineers see their own, others need to be allowed to read all. */
    WorkOrder visible(long id) {
        WorkOrder visit = workOrders.get(id);
        Actor actor = Actor.current();
        boolean own = visit.engineerId() != null && visit.engineerId() == actor.id();
        if (!own && !seesAll(actor)) {
            throw Refusal.notFound("work-order-not-found");
        }
        return visit;
    }

    /** Whether the actor may see visits of others. */
    static boolean seesAll(Actor actor) {
        return actor.roles().isEmpty() || actor.is("ADMIN") || actor.is("SERVICE_MANAGER") || actor.is("DISPATCHER")
                || actor.is("DESK_AGENT");
    }

    /** A visit of the present actor, who carries it out. */
    WorkOrder mine(long id, @Nullable String ifMatch) {
        WorkOrder visit = visible(id);
        ETags.honour(ifMatch, visit.version());
        Actor actor = Actor.current();
        boolean own = visit.engineerId() != null && visit.engineerId() == actor.id();
        if (!own && !actor.roles().isEmpty()) {
            throw Refusal.forbidden("visit-of-other-engineer");
        }
        return visit;
    }

    /** When it happened: now, or the instant the phone noted, which lies between the last step and now. */
    Instant when(WorkOrder visit, @Nullable Instant occurredAt) {
        Instant now = clock.instant();
        Instant at = occurredAt == null ? now : occurredAt;
        if (at.isAfter(now)) {
            throw Refusal.invalid("occurred-in-future").at("occurredAt");
        }
        if (at.isBefore(lastStep(visit))) {
            throw Refusal.invalid("occurred-before-last-step").at("occurredAt");
        }
        return at;
    }

    private static Instant lastStep(WorkOrder visit) {
        WorkOrder.Progress done = visit.done();
        Instant last = visit.issuedAt();
        for (Instant step : new @Nullable Instant[] {done.acceptedAt(), done.travelStartedAt(), done.arrivedAt(), done.startedAt()}) {
            last = step != null && step.isAfter(last) ? step : last;
        }
        return last;
    }

    WorkOrder save(WorkOrder visit) {
        changes.touch("work-order:" + visit.id(), "work-orders", "request:" + visit.requestId());
        return workOrders.save(visit);
    }

    void entry(WorkOrder visit, Instant at, String kind, String text) {
        timeline.add(Timeline.Entry.of(visit.requestId(), at, kind, text, Map.of("workOrder", visit.id())));
        audit.record("visit." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "work-order:" + visit.id(), text);
    }
}
