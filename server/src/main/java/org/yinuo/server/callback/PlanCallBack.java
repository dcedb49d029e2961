package org.yinuo.server.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** Plans call-backs, agrees another time for them, and calls them off. */
@Service
@Transactional
public class PlanCallBack {
    /** Nobody agrees on a call further ahead. */
    private static final Duration FURTHEST = Duration.ofDays(366);
    private final CallBackRows rows;
    private final ServiceRequests requests;
    private final WhomToCall whom;
    private final CallBackLog log;
    private final Clock clock;

    PlanCallBack(CallBackRows rows, ServiceRequests requests, WhomToCall whom, CallBackLog log, Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.whom = whom;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is agreed.
     *
     * @param whom     null for the contact of the request, or whoever reported it
     * @param phone    null for his number
     * @param callerId null for whoever plans
     */
    public record Plan(Instant dueAt, @Nullable String whom, @Nullable String phone, @Nullable Long callerId) {
    }

    /** Plans a call-back on a request that has not ended. */
    public CallBack plan(long requestId, Plan plan, String reason) {
        ServiceRequest request = requests.hold(requestId);
        if (!request.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        Instant now = clock.instant();
        requireAhead(plan.dueAt(), now, "dueAt");
        WhomToCall.Party party = whom.party(request, plan.whom(), plan.phone());
        long id = rows.add(requestId, new CallBackRows.Agreed(plan.dueAt(), party.name(), party.phone(), reason, whom.caller(plan.callerId())), now,
                Actor.current().displayName());
        CallBack planned = get(id);
        log.entry(planned, now, "CALL_BACK_PLANNED", reason);
        log.tellGiven(planned, request);
        return planned;
    }

    /**
     * Agrees another time, number or caller. What was late by then stays late.
     *
     * @param plan nulls for what stays as it is
     */
    public CallBack move(long id, @Nullable String ifMatch, Plan plan, String reason) {
        CallBack before = hold(id, ifMatch);
        Instant now = clock.instant();
        requireAhead(plan.dueAt(), now, "dueAt");
        ServiceRequest request = requests.get(before.requestId());
        WhomToCall.Party party = whom.party(request, plan.whom() == null ? before.whom() : plan.whom(), plan.phone() == null ? before.phone() : plan.phone());
        long caller = plan.callerId() == null ? before.callerId() : whom.caller(plan.callerId());
        CallBack moved = before.moved(now, plan.dueAt(), party.name(), party.phone(), caller);
        rows.keep(moved);
        log.entry(moved, now, "CALL_BACK_MOVED", reason);
        if (caller != before.callerId()) {
            log.tellGiven(moved, request);
        }
        return get(id);
    }

    /** It is not needed, with the reason. */
    public CallBack cancel(long id, @Nullable String ifMatch, String reason) {
        CallBack before = hold(id, ifMatch);
        Instant now = clock.instant();
        CallBack cancelled = before.ended(CallBack.State.CANCELLED, now, Actor.current().displayName(), reason);
        rows.keep(cancelled);
        log.entry(cancelled, now, "CALL_BACK_CANCELLED", reason);
        return get(id);
    }

    /** One that is still to be made, with its request kept from everybody else until the transaction ends. */
    CallBack hold(long id, @Nullable String ifMatch) {
        requests.hold(get(id).requestId());
        CallBack held = get(id);
        ETags.honour(ifMatch, held.version());
        return held.requireOpen();
    }

    CallBack get(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("call-back-not-found"));
    }

    static void requireAhead(Instant due, Instant now, String field) {
        if (!due.isAfter(now)) {
            throw Refusal.invalid("call-back-in-the-past").at(field);
        }
        if (due.isAfter(now.plus(FURTHEST))) {
            throw Refusal.invalid("call-back-too-far").at(field);
        }
    }
}
