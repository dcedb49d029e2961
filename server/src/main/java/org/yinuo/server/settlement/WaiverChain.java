package org.yinuo.server.settlement;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalEnded;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.obligation.BrokenPromises;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.WaiveBreach;
import org.yinuo.server.settlement.BreachEvent.Kind;
import org.yinuo.server.settlement.BreachEvent.Side;
import org.yinuo.server.shared.Money;

/** Sends large waivers through the chain of approval, and does what comes out of it. */
@Component
class WaiverChain {
    private static final String BREACH = "breach";
    private final Approvals approvals;
    private final WaiverLimit limit;
    private final BrokenPromises promises;
    private final BreachEvents events;
    private final WaiveBreach waive;

    WaiverChain(Approvals approvals, WaiverLimit limit, BrokenPromises promises, BreachEvents events, WaiveBreach waive) {
        this.approvals = approvals;
        this.limit = limit;
        this.promises = promises;
        this.events = events;
        this.waive = waive;
    }

    /** Asks for the signatures where the penalty so far is above the limit. */
    void askedFor(long breachId, String reason) {
        ClockView broken = promises.broken(breachId);
        Money penalty = broken.penalty();
        if (penalty != null && limit.isExceededBy(penalty.amount())) {
            String promise = broken.clause() == null || broken.clause().text() == null ? "" : "\n" + broken.clause().text();
            approvals.ask(Purpose.WAIVER, new About(BREACH, breachId),
                    broken.label() + " · " + penalty.currency() + " " + penalty.amount().toPlainString(), reason + promise);
        }
    }

    /** Whether the chain has it. */
    boolean holds(long breachId) {
        return approvals.of(new About(BREACH, breachId)).stream()
                .anyMatch(each -> each.purpose() == Purpose.WAIVER && each.state() == ApprovalView.State.PENDING);
    }

    @EventListener
    void on(ApprovalEnded ended) {
        if (ended.purpose() != Purpose.WAIVER || !ended.about().type().equals(BREACH)) {
            return;
        }
        long breach = ended.about().id();
        Optional<BreachEvent> asked = BreachEvents.askedWaiver(events.hold(breach));
        if (asked.isPresent() && ended.approved()) {
            waive.waive(breach, asked.get().reason());
        }
        if (asked.isPresent()) {
            events.add(breach, ended.approved() ? Kind.WAIVED : Kind.WAIVER_REFUSED, Side.US, ended.reason(), null, null);
        }
    }
}
