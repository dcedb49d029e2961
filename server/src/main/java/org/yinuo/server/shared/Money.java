package org.yinuo.server.shared;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * An amount of money. Written as {@code {"amount":"1000000.00","currency":"CNY"}}.
 *
 * @param amount   in the main unit of the currency, always with two decimals
 * @param currency ISO 4217 code
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");
    private static final Set<String> KNOWN = Set.of("CNY", "USD", "EUR", "HKD", "JPY");

    /** @throws Refusal {@code money-invalid} when the amount is missing, finer than a cent or absurdly large */
    public Money {
        if (amount == null || currency == null || !KNOWN.contains(currency) || amount.precision() > 40
                || Math.abs((long) amount.scale()) > 40 || amount.abs().compareTo(LIMIT) >= 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid("money-invalid").at("amount");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
