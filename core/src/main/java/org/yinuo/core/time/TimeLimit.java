package org.yinuo.core.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// How long a promise may take: a number and its unit.
///
/// @param value not negative; minutes and hours may have a fraction, days and months may not, years only in whole months
public record TimeLimit(BigDecimal value, LimitUnit unit) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    /// @throws IllegalArgumentException when the value is negative, too large or a fraction the unit does not have
    public TimeLimit {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(10_000_000)) > 0) {
            throw new IllegalArgumentException(
                    "A time limit of " + value.toPlainString() + " is no limit: give a number from 0 to 10000000.");
        }
        boolean whole = switch (unit) {
            case MINUTES, HOURS -> true;
            case DAYS, WORKING_DAYS, MONTHS -> isWhole(value);
            case YEARS -> isWhole(value.multiply(MONTHS_OF_YEAR));
        };
        if (!whole) {
            throw new IllegalArgumentException("A time limit of " + value.toPlainString() + " " + unit
                    + " is not whole: the Civil Code counts whole days, months and years; say it in hours.");
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    public static TimeLimit minutes(long value) {
        return new TimeLimit(BigDecimal.valueOf(value), LimitUnit.MINUTES);
    }

    public static TimeLimit hours(long value) {
        return new TimeLimit(BigDecimal.valueOf(value), LimitUnit.HOURS);
    }

    public static TimeLimit days(long value) {
        return new TimeLimit(BigDecimal.valueOf(value), LimitUnit.DAYS);
    }

    public static TimeLimit workingDays(long value) {
        return new TimeLimit(BigDecimal.valueOf(value), LimitUnit.WORKING_DAYS);
    }

    public static TimeLimit months(long value) {
        return new TimeLimit(BigDecimal.valueOf(value), LimitUnit.MONTHS);
    }

    public static TimeLimit years(long value) {
        return new TimeLimit(BigDecimal.valueOf(value), LimitUnit.YEARS);
    }

    /// Whether the limit consumes time by the second (minutes, hours) rather than by the day.
    public boolean isByTheSecond() {
        return unit == LimitUnit.MINUTES || unit == LimitUnit.HOURS;
    }

    /// The working time a limit in minutes or hours grants, to the nanosecond.
    ///
    /// @throws IllegalArgumentException for other units
    public Duration workingTime() {
        if (!isByTheSecond()) {
            throw new IllegalArgumentException("A limit in " + unit + " has no fixed length: say it in minutes or hours.");
        }
        long secondsOfUnit = unit == LimitUnit.HOURS ? 3600 : 60;
        BigDecimal nanos = value.multiply(BigDecimal.valueOf(secondsOfUnit)).multiply(NANOS);
        BigDecimal[] parts = nanos.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(NANOS);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    /// The number of days, working days or months a limit grants; years are twelve months each.
    ///
    /// @throws IllegalStateException for minutes and hours
    public int count() {
        if (isByTheSecond()) {
            throw new IllegalStateException("A limit in " + unit + " counts seconds.");
        }
        return unit == LimitUnit.YEARS ? value.multiply(MONTHS_OF_YEAR).intValueExact() : value.intValueExact();
    }

    /// `4 HOURS`.
    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
