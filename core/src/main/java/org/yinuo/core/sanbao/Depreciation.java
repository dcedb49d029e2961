package org.yinuo.core.sanbao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a customer pays for the use of goods returned although the same model could be had (1995 rules art. 13):
/// price × daily rate × days from the invoice to the return, less the days in repair and waiting for it.
///
/// @param usedDays days that count
/// @param fee yuan, two decimals; never more than the price
/// @param refund what is left of the price
/// @param reachesPrice whether the formula gives the price or more: nothing in the rules caps it, so a person decides
public record Depreciation(long usedDays, BigDecimal fee, BigDecimal refund, boolean reachesPrice) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// @param price on the invoice, in yuan
    /// @param dailyRatePercent percent of the price a day
    /// @param repairAndWaitDays days the goods were not with the customer
    /// @throws FactsRefused when the facts cannot be
    public static Depreciation of(
            BigDecimal price, BigDecimal dailyRatePercent, LocalDate invoice, LocalDate returned, int repairAndWaitDays) {
        Money.checkPrice(price);
        Money.checkPercent("daily_rate_percent", dailyRatePercent, WHOLE);
        long usedDays = usedDays(invoice, returned, repairAndWaitDays);
        BigDecimal formula = Money.rounded(
                price.multiply(Money.percent(dailyRatePercent)).multiply(BigDecimal.valueOf(usedDays)));
        BigDecimal fee = Money.rounded(formula.min(price));
        boolean reachesPrice = price.signum() > 0 && formula.compareTo(price) >= 0;
        return new Depreciation(usedDays, fee, Money.rounded(price.subtract(fee)), reachesPrice);
    }

    private static long usedDays(LocalDate invoice, LocalDate returned, int repairAndWaitDays) {
        if (returned.isBefore(invoice)) {
            throw FactsRefused.contradictory("return_date", returned, "invoice", invoice,
                    "退货不能早于开票", "goods cannot come back before they were sold");
        }
        long days = ChronoUnit.DAYS.between(invoice, returned);
        if (repairAndWaitDays < 0) {
            throw FactsRefused.impossible("repair_and_wait_days", repairAndWaitDays, "不为负的天数", "a number of days, not negative");
        }
        if (repairAndWaitDays > days) {
            throw FactsRefused.contradictory("repair_and_wait_days", repairAndWaitDays, "return_date", returned,
                    "自开票至退货只有 " + days + " 天", "there are only " + days + " days from the invoice to the return");
        }
        return days - repairAndWaitDays;
    }
}
