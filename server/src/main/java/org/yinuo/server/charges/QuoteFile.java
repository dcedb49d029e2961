package org.yinuo.server.charges;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;

/** Shows a quote with all that became of it. */
@Component
@Transactional(readOnly = true)
public class QuoteFile {
    private final Quotes quotes;
    private final QuoteSteps steps;
    private final DiscountChain discounts;
    private final Consents consents;
    private final Customers customers;

    QuoteFile(Quotes quotes, QuoteSteps steps, DiscountChain discounts, Consents consents, Customers customers) {
        this.quotes = quotes;
        this.steps = steps;
        this.discounts = discounts;
        this.consents = consents;
        this.customers = customers;
    }

    /** Another version of the same quote. */
    public record Version(long id, int version, Quote.State state) {
    }

    /**
     * A quote as it is shown.
     *
     * @param discountNeedsApproval whether its discount is above the limit
     * @param approval              what became of that; null when nobody asked yet
     * @param consent               what the customer was asked and said; null before it was sent
     */
    public record View(Quote quote, Customer.@Nullable Ref customer, List<Version> versions, List<QuoteSteps.Step> steps, boolean discountNeedsApproval,
                       @Nullable ApprovalView approval, @Nullable Consent consent) {
    }

    /** One version; refuses {@code quote-not-found}. */
    public View view(long id) {
        Quote quote = quotes.get(id);
        List<Version> versions = quotes.of(quote.requestId()).stream().filter(each -> each.number().equals(quote.number()))
                .map(each -> new Version(each.id(), each.version(), each.state())).toList();
        return new View(quote, Optional.ofNullable(quote.customerId()).flatMap(customers::ref).orElse(null), versions, steps.of(id),
                discounts.isNeededFor(quote), discounts.of(id).orElse(null), quote.consentId() == null ? null : consents.get(quote.consentId()));
    }
}
