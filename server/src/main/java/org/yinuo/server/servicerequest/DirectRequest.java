package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.PlannedClock;
import org.yinuo.server.identity.Users;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Refusal;

/** Decides who works on a request, how bad it is and how far the support goes. */
@Service
@Transactional
public class DirectRequest {
    private final RequestAct act;
    private final RequestLog log;
    private final Timing timing;
    private final Users users;
    private final ApplicationEventPublisher events;

    DirectRequest(RequestAct act, RequestLog log, Timing timing, Users users, ApplicationEventPublisher events) {
        this.act = act;
        this.log = log;
        this.timing = timing;
        this.users = users;
        this.events = events;
    }

    /** The clocks of a request and what they hang on. */
    @Component
    record Timing(RequestCoverage coverages, RequestClocks clocks, Obligations obligations, SeverityWords words) {
    }

    /** Hands the request to a colleague. */
    public ServiceRequest assign(long id, @Nullable String ifMatch, long userId) {
        return give(act.on(id, ifMatch), userId, Map.of());
    }

    private ServiceRequest give(ServiceRequest request, long userId, Map<String, ?> more) {
        String name = users.colleague(userId).orElseThrow(() -> Refusal.notFound("user-unknown")).displayName();
        log.entry(request, act.when(request, null), "ASSIGNED", name, with(more, Map.of("assignee", userId, "from", number(request.assigneeId()))));
        return act.save(request.assigned(userId));
    }

    /** Takes the request from whoever has it. */
    public ServiceRequest release(long id, @Nullable String ifMatch) {
        ServiceRequest request = act.on(id, ifMatch);
        return request.assigneeId() == null ? request : free(request, Map.of());
    }

    private ServiceRequest free(ServiceRequest request, Map<String, ?> more) {
        log.entry(request, act.when(request, null), "UNASSIGNED", "", with(more, Map.of("from", number(request.assigneeId()))));
        return act.save(request.assigned(null));
    }

    /** Gives it back to whoever had it, 0 for nobody; {@code more} says which entry is undone. */
    ServiceRequest giveBack(ServiceRequest request, long userId, Map<String, ?> more) {
        return userId == 0 ? free(request, more) : give(request, userId, more);
    }

    /** A colleague's number as timelines keep it: 0 for nobody. */
    static long number(@Nullable Long userId) {
        return userId == null ? 0 : userId;
    }

    private static Map<String, Object> with(Map<String, ?> more, Map<String, ?> own) {
        Map<String, Object> both = new LinkedHashMap<>(own);
        both.putAll(more);
        return both;
    }

    /** Changes the severity. New terms count from the original start; breaches that have happened stay. */
    public ServiceRequest triage(long id, @Nullable String ifMatch, Severity severity, @Nullable String level, String reason) {
        return grade(act.on(id, ifMatch), severity, level, reason, Map.of());
    }

    /** The same with the entry it undoes; what breaks by it stands in the timeline after it. */
    ServiceRequest grade(ServiceRequest before, Severity severity, @Nullable String level, String reason, Map<String, ?> more) {
        Instant at = act.when(before, null);
        ServiceRequest after = act.save(before.triaged(severity, level));
        log.entry(after, at, "TRIAGED", reason, with(more, Map.of("from", before.severity().name(), "to", severity.name(),
                "fromLevel", word(before.level()), "toLevel", word(level))));
        RequestCoverage.Found found = timing.coverages().of(after);
        timing.clocks().retime(after, found.coverage(), found.unitWords(), at, reason);
        return after;
    }

    /** The letter's word as timelines keep it: empty for none. */
    static String word(@Nullable String level) {
        return level == null ? "" : level;
    }

    /** The same in the words of the request's own letter, for whoever grades many requests at once. */
    public ServiceRequest triageInItsWords(long id, @Nullable String ifMatch, Severity severity, String reason) {
        return triage(id, ifMatch, severity, timing.words().word(act.any(id, null), severity), reason);
    }

    /** Moves from phone to remote work, which the customer must have consented to, or decides on a visit. */
    public ServiceRequest moveTo(long id, @Nullable String ifMatch, ServiceRequest.Stage stage, String reason) {
        ServiceRequest request = act.on(id, ifMatch);
        if (stage == ServiceRequest.Stage.ONSITE) {
            return goOnSite(request, act.when(request, null), reason);
        }
        if (stage == ServiceRequest.Stage.PHONE) {
            throw Refusal.invalid("stage-not-back");
        }
        act.toGoRemote(id, ifMatch);
        log.entry(request, act.when(request, null), "STAGE", reason, Map.of("stage", stage.name()));
        return act.save(request.moved(stage));
    }

    /** The promised hand-over falls due: the request goes on site by itself, at the promised instant. */
    void handOver(long id, Instant at) {
        ServiceRequest request = act.any(id, null);
        boolean solved = !request.isOpen() || request.status() == ServiceRequest.Status.RESOLVED;
        if (solved || request.stage() == ServiceRequest.Stage.ONSITE) {
            timing.obligations().drop(Subject.request(id), Set.of(ObligationKind.HANDOVER), at, "not needed");
            return;
        }
        goOnSite(request, at, "");
    }

    private ServiceRequest goOnSite(ServiceRequest request, Instant at, String reason) {
        if (request.stage() == ServiceRequest.Stage.ONSITE) {
            throw Refusal.conflict("already-on-site");
        }
        ServiceRequest moved = act.save(request.moved(ServiceRequest.Stage.ONSITE));
        log.entry(moved, at, "STAGE", reason, Map.of("stage", "ONSITE", "automatic", reason.isEmpty()));
        events.publishEvent(new OnSiteVisitNeeded(moved, at, reason));
        log.meet(moved, Set.of(ObligationKind.HANDOVER), Evidence.of(Evidence.Kind.WORK_ORDER, at, "转现场 / handed over to site"));
        RequestCoverage.Found found = timing.coverages().of(moved);
        timing.clocks().start(moved, found.coverage(), found.unitWords(), PlannedClock.Start.HANDOVER, at);
        return moved;
    }

    /** An engineer checked in at the site: the arrive clock is met, clocks that count from arrival start. */
    public void arrived(long id, Evidence arrival) {
        ServiceRequest request = act.any(id, null);
        log.meet(request, Set.of(ObligationKind.RESPOND, ObligationKind.ARRIVE), arrival);
        RequestCoverage.Found found = timing.coverages().of(request);
        if (request.isOpen() && request.status() != ServiceRequest.Status.RESOLVED) {
            timing.clocks().start(request, found.coverage(), found.unitWords(), PlannedClock.Start.ARRIVAL, arrival.at());
        }
        log.entry(request, arrival.at(), "ARRIVED", arrival.text(), Map.of());
    }
}
