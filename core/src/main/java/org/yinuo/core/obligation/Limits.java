package org.yinuo.core.obligation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.core.time.TimeLimit;

/** Amounts of clauses as spans of time. */
public final class Limits {
    private Limits() {
    }

    /** The span of time a clause gives, empty when it counts something else. Days on business days are working days. */
    public static Optional<TimeLimit> time(Limit limit, @Nullable String calendar) {
        BigDecimal value = limit.value();
        Unit unit = limit.unit();
        if (value == null || unit == null) {
            return Optional.empty();
        }
        boolean workingDays = "business-days".equals(calendar);
        return switch (unit) {
            case MINUTES -> Optional.of(new TimeLimit(value, LimitUnit.MINUTES));
            case HOURS -> Optional.of(new TimeLimit(value, LimitUnit.HOURS));
            case DAYS -> whole(value, workingDays ? LimitUnit.WORKING_DAYS : LimitUnit.DAYS, 24);
            case WEEKS -> whole(value.multiply(BigDecimal.valueOf(7)), LimitUnit.DAYS, 24);
            case MONTHS -> whole(value, LimitUnit.MONTHS, 30 * 24);
            case YEARS -> whole(value.multiply(BigDecimal.valueOf(12)), LimitUnit.MONTHS, 30 * 24);
            case TIMES, PERSONS, SESSIONS, PERCENT, YUAN -> Optional.empty();
        };
    }

    /** The law counts whole days and months; half a day is twelve hours. */
    private static Optional<TimeLimit> whole(BigDecimal value, LimitUnit unit, int hoursEach) {
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return Optional.of(isWhole ? new TimeLimit(value, unit)
                : new TimeLimit(value.multiply(BigDecimal.valueOf(hoursEach)), LimitUnit.HOURS));
    }

    /** A length to compare limits of different units by; a working day is a little longer than a day. */
    static Duration nominal(TimeLimit limit) {
        return switch (limit.unit()) {
            case MINUTES, HOURS -> limit.workingTime();
            case DAYS -> Duration.ofDays(limit.count());
            case WORKING_DAYS -> Duration.ofHours(34L * limit.count());
            case MONTHS -> Duration.ofDays(30L * limit.count());
            case YEARS -> Duration.ofDays(365L * limit.value().longValue());
        };
    }
}
