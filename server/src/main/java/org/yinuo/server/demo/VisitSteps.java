package org.yinuo.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.checklist.AnswerQuestion;
import org.yinuo.server.workorder.CarryOutVisit;
import org.yinuo.server.workorder.ContinueVisit;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.Noted;
import org.yinuo.server.workorder.PlanVisit;
import org.yinuo.server.workorder.SignWorkOrder;
import org.yinuo.server.workorder.VisitKind;
import org.yinuo.server.workorder.WhyAgain;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;
import org.yinuo.server.workorder.WorkOrders;

/** What the dispatcher and the engineer do on the visit of a request, one word a step. */
@Component
@Lazy
class VisitSteps {
    private static final Set<String> VERBS = Set.of("send", "accept", "travel", "arrive", "start", "kind", "answer", "findings", "again", "sign");
    private static final Pattern SIGNED = Pattern.compile("(.+?)\\s+([1-5])(?:\\s+(.*))?");
    private static final FromPhone HERE = new FromPhone(null, null, null, null);
    private final PlanVisit plan;
    private final CarryOutVisit carryOut;
    private final Field field;
    private final Staff staff;
    private final Clock clock;
    private final Map<Long, String> engineers = new HashMap<>();

    VisitSteps(PlanVisit plan, CarryOutVisit carryOut, Field field, Staff staff, Clock clock) {
        this.plan = plan;
        this.carryOut = carryOut;
        this.field = field;
        this.staff = staff;
        this.clock = clock;
    }

    /** The visits and their end. */
    @Component
    @Lazy
    record Field(WorkOrders visits, SignWorkOrder sign, AnswerQuestion answers, WorkOrderFile file, ContinueVisit next) {
        /** A house that keeps no checklists is asked nothing. */
        boolean asks(long visit) {
            return file.view(visit).chapters().containsKey("checklist");
        }
    }

    /** Whether the word is one of a visit. */
    boolean take(long request, String verb, List<String> words) {
        if (!VERBS.contains(verb)) {
            return false;
        }
        long visit = field.visits().findByRequestIdOrderByIdDesc(request).getFirst().id();
        if (verb.equals("send")) {
            staff.as("dispatch", () -> send(visit, words.getFirst().split("\\s+")));
        } else if (verb.equals("kind")) {
            staff.as("dispatch", () -> plan.kind(visit, null, VisitKind.valueOf(words.getFirst())));
        } else {
            staff.as(engineers.get(visit), () -> carryOut(visit, verb, words));
        }
        return true;
    }

    private void send(long visit, String[] words) {
        Instant now = clock.instant();
        engineers.put(visit, words[0]);
        plan.assign(visit, null, staff.id(words[0]), now.plus(When.length(words[1])), now.plus(When.length(words[2])));
    }

    private WorkOrder carryOut(long visit, String verb, List<String> words) {
        return switch (verb) {
            case "accept" -> carryOut.accept(visit, null, Noted.NOW);
            case "travel" -> carryOut.travel(visit, null, Noted.NOW);
            case "arrive" -> carryOut.arrive(visit, null, Noted.NOW, new WorkOrder.Place(null, null, words.getFirst(), null));
            case "start" -> carryOut.start(visit, null, Noted.NOW);
            case "answer" -> field.asks(visit) ? field.answers().answer(visit, HERE, said(words.getFirst().split("\\s+", 3)))
                    : field.visits().get(visit);
            case "findings" -> carryOut.findings(visit, null, Noted.NOW,
                    WorkOrder.Findings.of(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4)));
            case "again" -> field.next().propose(visit, HERE, again(words.getFirst().split("\\s+", 2)));
            case "sign" -> field.sign().sign(visit, null, signed(words.getFirst()));
            default -> throw new IllegalStateException("no engineer knows how to " + verb);
        };
    }

    /** Why somebody has to come again, and what for. */
    private static ContinueVisit.Again again(String[] words) {
        return new ContinueVisit.Again(WhyAgain.valueOf(words[0]), words[1], null);
    }

    /** A question, its answer, and perhaps a remark. */
    private static AnswerQuestion.Said said(String[] words) {
        return new AnswerQuestion.Said(0, words[0], words[1], words.length > 2 ? words[2] : "", null);
    }

    /** Somebody, a rating from 1 to 5, and perhaps an opinion. */
    private static SignWorkOrder.Signed signed(String words) {
        Matcher parts = SIGNED.matcher(words);
        if (!parts.matches()) {
            throw new IllegalStateException("no signature: " + words);
        }
        return new SignWorkOrder.Signed(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3),
                Pen.write(parts.group(1)), Noted.NOW);
    }
}
