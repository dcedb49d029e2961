package org.yinuo.server.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.servicerequest.TimelineGrew;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/**
 * Meets call-backs by logged calls. A call for one says so; any other call out in which somebody was spoken to meets what was due by then,
 * because the customer was called.
 */
@Service
@Transactional
public class MeetCallBack {
    private final PlanCallBack plans;
    private final CallBackRows rows;
    private final ServiceRequests requests;
    private final AnswerRequest answer;
    private final Settled settled;

    MeetCallBack(PlanCallBack plans, CallBackRows rows, ServiceRequests requests, AnswerRequest answer, Settled settled) {
        this.plans = plans;
        this.rows = rows;
        this.requests = requests;
        this.answer = answer;
        this.settled = settled;
    }

    /** Keeps and tells what came of a call. */
    @Component
    record Settled(CallBackRows rows, CallBackLog log, Clock clock) {

        void reached(CallBack before, Instant at) {
            CallBack reached = before.ended(CallBack.State.REACHED, at, Actor.current().displayName(), "");
            rows.keep(reached);
            log.entry(reached, at, "CALL_BACK_MET", "");
        }

        void tried(CallBack tried, Instant at) {
            rows.keep(tried);
            log.entry(tried, at, "CALL_BACK_TRIED", "");
        }
    }

    /**
     * The call that was made for a call-back.
     *
     * @param occurredAt null for now
     * @param nextAt     when it is tried again; needed where nobody was reached, and of no meaning otherwise
     */
    public record Call(AnswerRequest.Outcome outcome, String note, @Nullable Instant occurredAt, @Nullable Instant nextAt, @Nullable List<Long> attachments) {
    }

    /** Logs the call on the request and settles the call-back by it. */
    public CallBack call(long id, @Nullable String ifMatch, Call call) {
        CallBack before = plans.hold(id, ifMatch);
        Instant now = settled.clock().instant();
        // As the database keeps it, so that the call is known again when it comes round by the timeline.
        Instant at = (call.occurredAt() == null ? now : call.occurredAt()).truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now)) {
            throw Refusal.invalid("occurred-in-future").at("occurredAt");
        }
        if (at.isBefore(before.plannedAt())) {
            throw Refusal.invalid("call-back-before-planned").at("occurredAt");
        }
        if (call.outcome() == AnswerRequest.Outcome.UNREACHED) {
            settled.tried(before.tried(at, next(call, now), now), at);
        } else {
            settled.reached(before, at);
        }
        answer.call(before.requestId(), null, AnswerRequest.Direction.OUT, call.outcome(), call.note(), at, call.attachments());
        return plans.get(id);
    }

    private static Instant next(Call call, Instant now) {
        if (call.nextAt() == null) {
            throw Refusal.invalid("call-back-next-missing").at("nextAt");
        }
        PlanCallBack.requireAhead(call.nextAt(), now, "nextAt");
        return call.nextAt();
    }

    @EventListener
    void on(TimelineGrew grew) {
        grew.entries().stream().filter(entry -> entry.kind().equals("CALL") && AnswerRequest.Direction.OUT.name().equals(entry.data().get("direction")))
                .forEach(this::logged);
    }

    private void logged(Timeline.Entry entry) {
        if (rows.of(entry.requestId()).stream().noneMatch(CallBack::isOpen)) {
            return;
        }
        requests.hold(entry.requestId());
        boolean reached = !AnswerRequest.Outcome.UNREACHED.name().equals(entry.data().get("outcome"));
        for (CallBack due : rows.of(entry.requestId()).stream().filter(each -> each.isDueBy(entry.at())).toList()) {
            if (reached) {
                settled.reached(due, entry.at());
            } else if (!Objects.equals(due.triedAt(), entry.at())) {
                settled.tried(due.tried(entry.at()), entry.at());
            }
        }
    }
}
