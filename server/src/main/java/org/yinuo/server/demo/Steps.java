package org.yinuo.server.demo;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.obligation.WaiveBreach;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.DirectRequest;
import org.yinuo.server.servicerequest.FinishRequest;
import org.yinuo.server.servicerequest.PauseRequest;
import org.yinuo.server.servicerequest.ServiceRequest;

/** What the desk does on a request, one word a step; the other words are those of {@link OtherSteps}. */
@Component
@Lazy
class Steps {
    private final AnswerRequest answer;
    private final Desk desk;
    private final Waiving waiving;
    private final OtherSteps others;
    private final Staff staff;

    Steps(AnswerRequest answer, Desk desk, Waiving waiving, OtherSteps others, Staff staff) {
        this.answer = answer;
        this.desk = desk;
        this.waiving = waiving;
        this.others = others;
        this.staff = staff;
    }

    /** The acts of the desk after the answer. */
    @Component
    @Lazy
    record Desk(DirectRequest direct, PauseRequest pause, FinishRequest finish, CallBackSteps callBacks) {
    }

    /** What is not the desk's alone. */
    @Component
    @Lazy
    record OtherSteps(VisitSteps visits, Agreeing agreeing, ChargeSteps charges, ProviderSteps providers, ComplaintHandling complaints) {
        boolean take(long request, String verb, List<String> words) {
            return visits.take(request, verb, words) || agreeing.take(request, verb, words) || charges.take(request, verb, words)
                    || providers.take(request, verb, words) || complaints.take(request, verb, words);
        }
    }

    /** What the customer has to agree to. */
    @Component
    @Lazy
    record Agreeing(MajorSteps majors, SystemSteps system) {
        boolean take(long request, String verb, List<String> words) {
            return majors.take(request, verb, words) || system.take(request, verb, words);
        }
    }

    /** The manager's mercy. */
    @Component
    @Lazy
    record Waiving(ObligationQueries obligations, WaiveBreach waive) {
    }

    void take(long request, String verb, List<String> words) {
        if (verb.equals("waive")) {
            staff.as("manager", () -> waive(request, words.getFirst()));
        } else if (verb.equals("call-back")) {
            staff.as("desk", () -> desk.callBacks().plan(request, words));
        } else if (!others.take(request, verb, words)) {
            staff.as("desk", () -> take(request, verb, words.getFirst(), words.size() > 1 ? words.get(1) : ""));
        }
    }

    private ServiceRequest take(long request, String verb, String first, String second) {
        return switch (verb) {
            case "call" -> call(request, first.split("\\s+", 2));
            case "answered" -> call(request, new String[] {"UNRESOLVED", first});
            case "reply" -> answer.reply(request, null, first, "ELSEWHERE", null);
            case "assign" -> desk.direct().assign(request, null, staff.id(first));
            case "onsite" -> desk.direct().moveTo(request, null, ServiceRequest.Stage.ONSITE, first);
            case "pause" -> pause(request, first.split("\\s+", 2));
            case "resume" -> desk.pause().resume(request, null);
            case "restore" -> desk.finish().restore(request, null, false, first, null);
            case "workaround" -> desk.finish().restore(request, null, true, first, null);
            case "resolve" -> desk.finish().resolve(request, null, first, second, null);
            case "close" -> desk.finish().close(request, null, first, second);
            case "reopen" -> desk.finish().reopen(request, null, first);
            case "cancel" -> desk.finish().cancel(request, null, first);
            default -> throw new IllegalStateException("nobody knows how to " + verb);
        };
    }

    private ServiceRequest call(long request, String[] words) {
        return answer.call(request, null, AnswerRequest.Direction.OUT, AnswerRequest.Outcome.valueOf(words[0]), words[1], null, null);
    }

    private ServiceRequest pause(long request, String[] words) {
        return desk.pause().pause(request, null, PauseReason.valueOf(words[0]), words[1]);
    }

    private void waive(long request, String reason) {
        waiving.obligations().of(Subject.request(request)).stream().map(ClockView::breach).filter(breach -> breach != null)
                .findFirst().ifPresent(breach -> waiving.waive().waive(breach.id(), reason));
    }
}
