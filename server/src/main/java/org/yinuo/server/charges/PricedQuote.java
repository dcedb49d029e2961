package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.yinuo.server.contract.TellCharges;

/**
 * A draft with its figures.
 *
 * @param listed        what it would come to by rates and prices alone, before tax
 * @param net           before tax
 * @param needsApproval whether the discount is above what the rates let anybody give
 * @param standing      how the caller is covered
 */
public record PricedQuote(long cardId, String currency, List<QuoteLine> lines, @Decimal BigDecimal listed, @Decimal BigDecimal net,
                          @Decimal BigDecimal tax, @Decimal BigDecimal total, boolean needsApproval, TellCharges.Standing standing) {

    static PricedQuote of(RateCard card, List<QuoteLine> lines, BigDecimal discount, TellCharges.Standing standing) {
        BigDecimal net = sum(lines, QuoteLine::net);
        BigDecimal tax = sum(lines, QuoteLine::tax);
        return new PricedQuote(card.id(), card.currency(), lines, sum(lines, QuoteLine::listed), net, tax, net.add(tax),
                discount.compareTo(card.discountLimit()) > 0, standing);
    }

    static BigDecimal sum(List<QuoteLine> lines, Function<QuoteLine, BigDecimal> what) {
        return lines.stream().map(what).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
