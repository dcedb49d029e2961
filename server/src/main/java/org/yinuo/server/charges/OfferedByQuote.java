package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.PricedOffer;

/** Shows the customer the quote behind the question he was asked. */
@Component
class OfferedByQuote implements PricedOffer.Source {
    private final QuoteRows rows;

    OfferedByQuote(QuoteRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<PricedOffer> behind(Consent consent) {
        return consent.purpose() == ConsentPurpose.QUOTE ? rows.askedBy(consent.id()).map(OfferedByQuote::offer) : Optional.empty();
    }

    private static PricedOffer offer(Quote quote) {
        Quote.Figures figures = quote.figures();
        return new PricedOffer(figures.currency(), quote.lines().stream().map(OfferedByQuote::line).toList(), plain(figures.net()), plain(figures.tax()),
                plain(figures.total()), quote.validUntil(), quote.note());
    }

    private static PricedOffer.Line line(QuoteLine line) {
        return new PricedOffer.Line(line.kind().name(), line.text(), plain(line.quantity()), line.unit().name(), plain(line.unitPrice()), plain(line.listed()),
                plain(line.net()), plain(line.total()), line.rule().isFree(), line.reason());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
