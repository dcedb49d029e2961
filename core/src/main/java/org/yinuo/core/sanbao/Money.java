package org.yinuo.core.sanbao;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts in yuan with fen as their smallest unit (中国人民银行法 art. 17). The 三包 rules are silent on fractions of a fen:
/// they are rounded half up, once, at the end of a calculation, as everywhere in Yinuo.
final class Money {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 12;

    private Money() {}

    static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(BigDecimal percent) {
        return percent.divide(HUNDRED);
    }

    /// @throws FactsRefused when the price is negative, finer than a fen or absurdly large
    static void checkPrice(BigDecimal price) {
        if (price.signum() < 0 || price.stripTrailingZeros().scale() > 2 || price.precision() - price.scale() > MOST_DIGITS) {
            throw FactsRefused.impossible("price", price, "不为负、最多两位小数的金额（元）",
                    "an amount in yuan, not negative, with at most two decimals");
        }
    }

    /// @param most in percent
    /// @throws FactsRefused when the rate is negative or higher
    static void checkPercent(String field, BigDecimal percent, BigDecimal most) {
        if (percent.signum() < 0 || percent.compareTo(most) > 0 || percent.scale() > MOST_DIGITS) {
            throw FactsRefused.impossible(field, percent.toPlainString(), "0 至 " + most.toPlainString() + " 的百分数",
                    "a percentage from 0 to " + most.toPlainString());
        }
    }
}
