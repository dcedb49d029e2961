package org.yinuo.server.charges;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was reckoned. All amounts in the currency of the quote.
 *
 * @param quantity  hours, kilometres, visits or pieces
 * @param unitPrice before tax and discount
 * @param listed    quantity times unit price
 * @param net       what is left of it after rule and discount, before tax
 * @param taxRate   in percent
 * @param rule      why it costs that
 * @param reason    the words of the clause, or what the card says; may be empty
 */
public record QuoteLine(int n, LineKind kind, String text, @Nullable EngineerLevel level, @Nullable HourClass hourClass, @Decimal BigDecimal quantity,
                        ChargeUnit unit, @Decimal BigDecimal unitPrice, @Decimal BigDecimal listed, @Decimal BigDecimal net,
                        @Decimal BigDecimal taxRate, @Decimal BigDecimal tax, @Decimal BigDecimal total, PriceRule rule, String reason,
                        @Nullable Long clauseId) {

    public QuoteLine {
        BigDecimal bare = quantity.stripTrailingZeros();
        quantity = bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
