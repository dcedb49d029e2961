package org.yinuo.server.returns;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalEnded;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.returns.ReturnCase.Outcome;
import org.yinuo.server.returns.ReturnCase.Stage;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.warranty.LawAnswer;

/** Decides what a customer gets. What costs money somebody else approves. */
@Service
@Transactional
public class DecideReturn {
    static final String ABOUT = "return";
    private final ReturnRows rows;
    private final MoveReturn move;
    private final Approvals approvals;
    private final Units units;

    DecideReturn(ReturnRows rows, MoveReturn move, Approvals approvals, Units units) {
        this.rows = rows;
        this.move = move;
        this.approvals = approvals;
        this.units = units;
    }

    /**
     * Proposes what he gets; a repair, or the unit as it came, is decided at once.
     *
     * @param refund in yuan; what the law or the invoice says where it is null
     * @throws Refusal {@code return-not-inspected}, {@code return-refund-not-asked}, {@code return-refund-unknown}, {@code return-refund-above-price}, {@code return-refund-below-law}
     */
    public void decide(long id, @Nullable String ifMatch, Outcome outcome, String reason, @Nullable BigDecimal refund) {
        ReturnCase found = move.at(id, ifMatch, Set.of(Stage.INSPECTED), "return-not-inspected");
        ReturnCase.Decision decision = decision(found, outcome, reason, refund);
        boolean asked = outcome.needsApproval();
        ReturnCase decided = MoveReturn.staged(found, found.stage(), decision, null);
        move.move(decided, asked ? Stage.IN_APPROVAL : Stage.DECIDED, ReturnSteps.Step.of(asked ? "RETURN_PROPOSED" : "RETURN_DECIDED", decision));
        if (asked) {
            approvals.ask(Purpose.RETURN, new About(ABOUT, id), found.number() + " · " + coded(decision), decision.rule().zh() + "\n" + reason);
        }
    }

    @EventListener
    void on(ApprovalEnded ended) {
        if (ended.purpose() != Purpose.RETURN || !ended.about().type().equals(ABOUT)) {
            return;
        }
        ReturnCase found = rows.hold(ended.about().id()).orElseThrow();
        ReturnCase.Decision decision = found.decision();
        if (found.stage() != Stage.IN_APPROVAL || decision == null) {
            return;
        }
        ReturnCase after = ended.approved() ? found : MoveReturn.staged(found, found.stage(), null, null);
        move.move(after, ended.approved() ? Stage.DECIDED : Stage.INSPECTED,
                ended.approved() ? ReturnSteps.Step.of("RETURN_DECIDED", decision) : ReturnSteps.Step.of("RETURN_REFUSED", ended.reason()));
    }

    private ReturnCase.Decision decision(ReturnCase found, Outcome outcome, String reason, @Nullable BigDecimal asked) {
        ReturnCase.Rule rule = found.rights().ruleFor(outcome);
        if (outcome != Outcome.REFUND && asked != null) {
            throw Refusal.invalid("return-refund-not-asked").at("refund");
        }
        if (outcome != Outcome.REFUND) {
            return new ReturnCase.Decision(outcome, reason, null, null, rule);
        }
        Optional<LawAnswer.Choice> choice = found.rights().byLaw(outcome);
        BigDecimal price = units.get(found.unitId()).particulars().price();
        BigDecimal owed = choice.map(LawAnswer.Choice::amount).orElse(null);
        BigDecimal refund = asked != null ? new Money(asked, "CNY").amount() : owed != null ? owed : price;
        if (refund == null) {
            throw Refusal.invalid("return-refund-unknown").at("refund");
        }
        if (refund.signum() < 0 || price != null && refund.compareTo(price) > 0) {
            throw Refusal.invalid("return-refund-above-price", String.valueOf(price)).at("refund");
        }
        if (owed != null && refund.compareTo(owed) < 0) {
            throw Refusal.invalid("return-refund-below-law", owed.toPlainString()).at("refund");
        }
        return new ReturnCase.Decision(outcome, reason, refund, price == null ? null : price.subtract(refund), rule);
    }

    /** For those who approve; the code is put into words where it is read. */
    private static String coded(ReturnCase.Decision decision) {
        String what = decision.outcome().name();
        return decision.refund() == null ? what : what + " CNY " + decision.refund().toPlainString();
    }
}
