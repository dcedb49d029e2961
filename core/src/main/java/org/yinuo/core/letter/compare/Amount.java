package org.yinuo.core.letter.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.commitment.WarrantyTerm;

/**
 * An amount in one unit of its dimension, so that 0.5 hours equals 30 minutes and two visits a half-year equal one a
 * quarter. A term counts 12 months a year and 30 days a month. Working days count 8 working hours.
 *
 * @param dimension what is measured
 * @param size      minutes, months, times a year, or the number itself
 * @param working   whether only working time counts
 */
record Amount(Dimension dimension, @Nullable BigDecimal size, boolean working) {

    enum Dimension { CLOCK, TERM, RATE, SHARE, MONEY, PEOPLE, COUNT, NONE }

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal WORKING_DAY = BigDecimal.valueOf(8 * 60);
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal MONTH = BigDecimal.valueOf(30);

    /** The amount of a clause. */
    static Amount of(Clause clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        BigDecimal value = limit.value();
        if (value == null) {
            return new Amount(Dimension.NONE, null, false);
        }
        boolean working = isWorking(terms.calendar());
        Unit unit = limit.unit();
        return switch (unit) {
            case MINUTES -> new Amount(Dimension.CLOCK, value, working);
            case HOURS -> new Amount(Dimension.CLOCK, value.multiply(HOUR), working);
            case DAYS, WEEKS -> days(clause, unit == Unit.WEEKS ? value.multiply(BigDecimal.valueOf(7)) : value, working);
            case MONTHS -> new Amount(Dimension.TERM, value, false);
            case YEARS -> new Amount(Dimension.TERM, value.multiply(YEAR), false);
            case TIMES, SESSIONS -> rate(value, limit.per());
            case PERCENT -> new Amount(Dimension.SHARE, value, false);
            case YUAN -> new Amount(Dimension.MONEY, value, false);
            case PERSONS -> new Amount(Dimension.PEOPLE, value, false);
            case null -> new Amount(Dimension.COUNT, value, false);
        };
    }

    private static Amount days(Clause clause, BigDecimal days, boolean working) {
        boolean term = switch (clause.type()) {
            case WARRANTY_TERM, POST_WARRANTY, CONFIDENTIALITY, UPGRADE, RETURN_REFUND -> true;
            default -> false;
        };
        return term ? new Amount(Dimension.TERM, days.divide(MONTH, MathContext.DECIMAL64), false)
                : new Amount(Dimension.CLOCK, days.multiply(working ? WORKING_DAY : DAY), working);
    }

    private static Amount rate(BigDecimal value, @Nullable Per per) {
        int year = switch (per) {
            case YEAR -> 1;
            case HALF_YEAR -> 2;
            case QUARTER -> 4;
            case MONTH -> 12;
            case WEEK, SEVEN_DAYS -> 52;
            case DAY -> 365;
            case SHIFT -> 1095;
            case HOUR -> 8760;
            case WARRANTY_PERIOD, BREACH -> 0;
            case null -> 0;
        };
        return year == 0 ? new Amount(Dimension.COUNT, value, false)
                : new Amount(Dimension.RATE, value.multiply(BigDecimal.valueOf(year)), false);
    }

    private static boolean isWorking(@Nullable String calendar) {
        return calendar != null && !calendar.equals("7x24") && !calendar.equals("off-hours");
    }

    /** Minutes a working time takes at least: a working day runs from 00:00 to 24:00. */
    static BigDecimal shortest(Clause clause) {
        Limit limit = clause.terms().limit();
        return limit.unit() == Unit.DAYS && limit.value() != null ? limit.value().multiply(DAY) : of(clause).size();
    }

    /** A warranty as long as the product lives. */
    static boolean isEndless(Clause clause) {
        return clause instanceof WarrantyTerm term && term.lifetime();
    }

    /** An upgrade that costs nothing. */
    static boolean isFree(Clause clause) {
        return clause instanceof Upgrade upgrade && Boolean.TRUE.equals(upgrade.free());
    }
}
