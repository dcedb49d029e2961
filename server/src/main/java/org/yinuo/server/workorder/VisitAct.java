package org.yinuo.server.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final VisitLog log;
    private final Companions companions;
    private final Story story;
    private final Clock clock;

    VisitAct(WorkOrders workOrders, VisitLog log, Companions companions, Story story, Clock clock) {
        this.workOrders = workOrders;
        this.log = log;
        this.companions = companions;
        this.story = story;
        this.clock = clock;
    }

    /** Where what happened is told besides the visit itself. */
    @Component
    record Story(Timeline timeline, Audit audit, Changes changes, ApplicationEventPublisher events) {
    }

    /** Whether the present actor may see the visit. */
    boolean sees(long id) {
        return isOwn(workOrders.get(id)) || seesAll(Actor.current()) || goesAlong(id);
    }

    private boolean goesAlong(long id) {
        return companions.goesAlong(id, Actor.current().id());
    }

    private static boolean isOwn(WorkOrder visit) {
        return visit.engineerId() != null && visit.engineerId() == Actor.current().id();
    }

    /** A visit the present actor may see: engineers see their own and those they go along to, others need to be allowed to read all. */
    WorkOrder visible(long id) {
        return visible(id, workOrders.get(id));
    }

    /** The same, kept from everybody else until the transaction ends: whoever writes about it comes one after the other. */
    WorkOrder held(long id) {
        return visible(id, workOrders.hold(id));
    }

    private WorkOrder visible(long id, WorkOrder visit) {
        Actor actor = Actor.current();
        if (!isOwn(visit) && !seesAll(actor) && !goesAlong(id)) {
            throw log.held(id, actor.id()) ? Refusal.forbidden("visit-of-other-engineer") : Refusal.notFound("work-order-not-found");
        }
        return visit;
    }

    /** A visit nobody has yet, whoever asks. */
    WorkOrder free(long id) {
        WorkOrder visit = workOrders.get(id);
        if (visit.status() != WorkOrder.Status.OPEN) {
            throw Refusal.notFound("work-order-not-found");
        }
        return visit;
    }

    /** Whether the actor may see visits of others. */
    static boolean seesAll(Actor actor) {
        return actor.roles().isEmpty() || actor.is("ADMIN") || actor.is("SERVICE_MANAGER") || actor.is("DISPATCHER")
                || actor.is("DESK_AGENT") || actor.is("WAREHOUSE") || actor.is("QUALITY");
    }

    /** A visit whose report its customer signs, kept from everybody else until the transaction ends. */
    WorkOrder forSigner(long id) {
        return workOrders.hold(id);
    }

    /** A visit of the present actor, who carries it out. */
    WorkOrder mine(long id, @Nullable String ifMatch) {
        WorkOrder visit = held(id);
        ETags.honour(ifMatch, visit.version());
        if (!isOwn(visit) && !Actor.current().roles().isEmpty()) {
            throw Refusal.forbidden("visit-of-other-engineer");
        }
        return visit;
    }

    /** A visit the present actor is on, whether he leads it or goes along. */
    WorkOrder aboard(long id) {
        WorkOrder visit = held(id);
        if (!isOwn(visit) && !goesAlong(id) && !Actor.current().roles().isEmpty()) {
            throw Refusal.forbidden("visit-of-other-engineer");
        }
        return visit;
    }

    /** When it happened: now, or the instant the phone noted, which lies between the last step and now. */
    Happened when(WorkOrder visit, Noted noted) {
        return Happened.read(noted, lastStep(visit), clock.instant());
    }

    private static Instant lastStep(WorkOrder visit) {
        WorkOrder.Progress done = visit.done();
        Instant last = visit.issuedAt();
        for (Instant step : new @Nullable Instant[] {done.acceptedAt(), done.travelStartedAt(), done.arrivedAt(), done.startedAt()}) {
            last = step != null && step.isAfter(last) ? step : last;
        }
        return last;
    }

    /** Open pages about the visit look again. */
    void told(WorkOrder visit) {
        story.changes().touch("work-order:" + visit.id(), "work-orders", "request:" + visit.requestId());
    }

    WorkOrder save(WorkOrder visit) {
        told(visit);
        WorkOrder saved = workOrders.save(visit);
        if (!saved.status().isOpen()) {
            story.events().publishEvent(new VisitEnded(saved));
        }
        return saved;
    }

    void entry(WorkOrder visit, Happened when, String kind, String text) {
        entry(visit, when, kind, text, null);
    }

    /** Writes down what happened, and whom it was about. */
    void entry(WorkOrder visit, Happened when, String kind, String text, @Nullable Long about) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("workOrder", visit.id()));
        if (!when.ahead().isZero()) {
            data.put("clockAheadMinutes", when.ahead().toMinutes());
        }
        log.add(visit, when, kind, text, about);
        story.timeline().add(Timeline.Entry.of(visit.requestId(), when.at(), kind, text, data));
        story.audit().record("visit." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "work-order:" + visit.id(), text);
    }

    /** Writes down what only colleagues of the visit care about. */
    void note(WorkOrder visit, Happened when, String kind) {
        log.add(visit, when, kind, "", null);
    }
}
