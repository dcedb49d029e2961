package org.yinuo.core.sanbao;

import java.math.BigDecimal;

/// What the owner of a car pays for its use when it is exchanged or returned under art. 24 (family cars art. 27):
/// price × kilometres / 1000 × n. Exchange and refund under arts. 22 and 23 cost nothing.
public final class UseFee {

    private static final int THOUSAND = 3;

    private UseFee() {}

    /// The fee in yuan, two decimals. Parts of 1000 km count as parts.
    ///
    /// @param price of the car, yuan
    /// @param coefficientPercent n as the card says it, at most 0.5 %
    /// @throws FactsRefused when a number is out of range
    public static BigDecimal of(BigDecimal price, BigDecimal km, BigDecimal coefficientPercent) {
        Money.checkPrice(price);
        VehicleTerm.checkOdometer("km", km);
        Money.checkPercent("n_percent", coefficientPercent, VehicleRule.HIGHEST_COEFFICIENT_PERCENT);
        return Money.rounded(price.multiply(km).movePointLeft(THOUSAND).multiply(Money.percent(coefficientPercent)));
    }

    /// Whether the fee reaches the price: the rules do not cap it, so a person decides.
    public static boolean reaches(BigDecimal price, BigDecimal fee) {
        return price.signum() > 0 && fee.compareTo(price) >= 0;
    }
}
