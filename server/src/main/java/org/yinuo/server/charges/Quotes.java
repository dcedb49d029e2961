package org.yinuo.server.charges;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.WorkOrders;

/** Draws up quotes and lets another version take the place of one; nothing is overwritten. */
@Service
@Transactional
public class Quotes {
    private static final int MOST_LINES = 100;
    private final QuoteRows rows;
    private final QuoteSteps steps;
    private final RateCards cards;
    private final ContractPrices prices;
    private final Around around;

    Quotes(QuoteRows rows, QuoteSteps steps, RateCards cards, ContractPrices prices, Around around) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.prices = prices;
        this.around = around;
    }

    /** What a quote hangs on. */
    @Component
    record Around(ServiceRequests requests, WorkOrders visits, Approvals approvals, Consents consents, ChargeLog log) {
    }

    /** What a draft comes to today; keeps nothing. */
    @Transactional(readOnly = true)
    public PricedQuote price(long requestId, QuoteDraft draft) {
        return price(around.requests().get(requestId), draft);
    }

    private PricedQuote price(ServiceRequest request, QuoteDraft draft) {
        if (draft.lines().size() > MOST_LINES) {
            throw Refusal.invalid("quote-too-long", MOST_LINES).at("lines");
        }
        if (draft.workOrderId() != null && around.visits().get(draft.workOrderId()).requestId() != Objects.requireNonNull(request.id())) {
            throw Refusal.invalid("visit-of-other-request").at("workOrderId");
        }
        RateCard card = cards.demand(around.log().today());
        ContractPrices.Terms terms = prices.of(request);
        return PricedQuote.of(card, new PriceLines(card, terms, draft.discount()).price(draft.lines()), draft.discount(), terms.answer().standing());
    }

    /** Draws up the first version. */
    public Quote draw(long requestId, QuoteDraft draft) {
        ServiceRequest request = around.requests().get(requestId);
        if (!request.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        return keep(new QuoteRows.Heading(around.log().number("QT"), 1, request), draft, "DRAWN");
    }

    /** Draws up another version; what the customer was asked about the earlier one opens nothing any more. */
    public Quote revise(long id, QuoteDraft draft) {
        Quote earlier = rows.hold(id).orElseThrow(() -> Refusal.notFound("quote-not-found"));
        if (!earlier.state().mayBeRevised()) {
            throw Refusal.conflict("quote-stands", earlier.label());
        }
        takeBack(earlier, Quote.State.SUPERSEDED);
        steps.add(earlier, "SUPERSEDED", "");
        return keep(new QuoteRows.Heading(earlier.number(), earlier.version() + 1, around.requests().get(earlier.requestId())), draft, "REVISED");
    }

    private Quote keep(QuoteRows.Heading heading, QuoteDraft draft, String step) {
        if (draft.validUntil().isBefore(around.log().today()) || draft.validUntil().isAfter(around.log().today().plusYears(1))) {
            throw Refusal.invalid("quote-validity").at("validUntil");
        }
        if (draft.lines().isEmpty()) {
            throw Refusal.invalid("quote-empty").at("lines");
        }
        Quote kept = get(rows.add(heading, draft, price(heading.request(), draft)));
        steps.add(kept, step, "");
        return kept;
    }

    /** Takes a quote back that nobody has agreed to. */
    public Quote withdraw(long id, String reason) {
        Quote quote = rows.hold(id).orElseThrow(() -> Refusal.notFound("quote-not-found"));
        if (!quote.state().holdsWork()) {
            throw Refusal.conflict("quote-stands", quote.label());
        }
        takeBack(quote, Quote.State.WITHDRAWN);
        steps.add(quote, "WITHDRAWN", reason);
        return get(id);
    }

    private void takeBack(Quote quote, Quote.State to) {
        rows.put(quote.id(), to);
        around.approvals().withdraw(new About(DiscountChain.QUOTE, quote.id()));
        if (quote.consentId() != null) {
            around.consents().withdraw(quote.consentId());
        }
    }

    /** One version; refuses {@code quote-not-found}. */
    @Transactional(readOnly = true)
    public Quote get(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("quote-not-found"));
    }

    /** Every version of every quote of a request, the newest first. */
    @Transactional(readOnly = true)
    public List<Quote> of(long requestId) {
        around.requests().get(requestId);
        return rows.of(requestId);
    }

    /** The versions that stand, newest first. */
    @Transactional(readOnly = true)
    public Page<Quote> standing(Quote.@Nullable State state, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor from = Cursor.decode(cursor, 1);
        return Page.of(rows.standing(state == null ? "" : state.name(), from == null ? Long.MAX_VALUE : from.number(0), limit + 1), limit,
                quote -> Cursor.at(quote.id()));
    }
}
