package org.yinuo.server.charges;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalEnded;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.shared.Refusal;

/** Sends discounts above the limit of the rates through the chain of approval. */
@Component
class DiscountChain {
    static final String QUOTE = "quote";
    private final Approvals approvals;
    private final RateCards cards;
    private final QuoteRows rows;
    private final QuoteSteps steps;

    DiscountChain(Approvals approvals, RateCards cards, QuoteRows rows, QuoteSteps steps) {
        this.approvals = approvals;
        this.cards = cards;
        this.rows = rows;
        this.steps = steps;
    }

    /** Whether the discount is above the limit of the card it was reckoned with. */
    boolean isNeededFor(Quote quote) {
        return cards.all().stream().filter(card -> card.id() == quote.figures().cardId())
                .anyMatch(card -> quote.figures().discount().compareTo(card.discountLimit()) > 0);
    }

    Optional<ApprovalView> of(long quote) {
        List<ApprovalView> asked = approvals.of(new About(QUOTE, quote));
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }

    /** Asks for it; the reason stands in the approval. */
    void ask(Quote quote, String reason) {
        approvals.ask(Purpose.DISCOUNT, new About(QUOTE, quote.id()), quote.label() + " · -" + quote.figures().discount().stripTrailingZeros().toPlainString()
                + " %", reason + "\n" + quote.requestNumber() + " · " + quote.figures().total().toPlainString() + " " + quote.figures().currency());
        steps.add(quote, "DISCOUNT_ASKED", reason);
    }

    /** Refuses to go on before it is granted. */
    void requireGranted(Quote quote) {
        boolean granted = !isNeededFor(quote) || of(quote.id()).filter(each -> each.state() == ApprovalView.State.APPROVED).isPresent();
        if (!granted) {
            throw Refusal.conflict("discount-not-approved", quote.figures().discount().stripTrailingZeros().toPlainString());
        }
    }

    @EventListener
    void on(ApprovalEnded ended) {
        if (ended.purpose() == Purpose.DISCOUNT && ended.about().type().equals(QUOTE)) {
            rows.find(ended.about().id()).ifPresent(quote ->
                    steps.add(quote, ended.approved() ? "DISCOUNT_APPROVED" : "DISCOUNT_REFUSED", ended.reason()));
        }
    }
}
