package org.yinuo.core.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.time.TimeLimit;

/**
 * The free period a commitment gives.
 *
 * @param clause the promise behind it
 * @param length calendar length
 */
public record WarrantyPeriod(WarrantyTerm clause, Period length) {

    /**
     * The free period for a unit: a term that names it goes before one for everything, and the longest of those binds,
     * because the customer may rely on it. Terms that begin only after the warranty do not count.
     *
     * @param unit words naming the unit or model; empty for the contract as a whole
     */
    public static Optional<WarrantyPeriod> of(Commitment commitment, String unit) {
        return commitment.of(WarrantyTerm.class).stream()
                .filter(term -> term.terms().marks().isEmpty() && term.terms().condition() == null)
                .filter(term -> concerns(term.terms(), unit))
                .flatMap(term -> length(term.terms().limit()).map(length -> new WarrantyPeriod(term, length)).stream())
                .max(Comparator.<WarrantyPeriod, Boolean>comparing(period -> fits(period.clause.terms(), unit))
                        .thenComparing(period -> period.length.toTotalMonths() * 31 + period.length.getDays()));
    }

    /**
     * The same for a unit that is registered under the commitment. Where no term names it and none is for everything, that of the whole binds:
     * what stands under a contract is what it was made for, whatever the letter calls it.
     */
    public static Optional<WarrantyPeriod> ofRegistered(Commitment commitment, String unit) {
        return of(commitment, unit).or(() -> of(commitment, ""));
    }

    /**
     * The last day of the free period. The first day is not counted, so a year from 1 April ends on 1 April of the next;
     * a month without that day ends on its last day (Civil Code arts. 201 and 202).
     */
    public LocalDate lastDay(LocalDate start) {
        return start.plus(length);
    }

    /** How long a clause's term is; empty for one without a length in days, weeks, months or years. */
    public static Optional<TimeLimit> lengthOf(WarrantyTerm clause) {
        return length(clause.terms().limit()).filter(length -> length.toTotalMonths() > 0 || length.getDays() > 0)
                .map(length -> length.toTotalMonths() > 0 ? TimeLimit.months(length.toTotalMonths()) : TimeLimit.days(length.getDays()));
    }

    private static boolean concerns(Terms terms, String unit) {
        return terms.appliesTo() == null || unit.isEmpty() || named(terms, unit);
    }

    private static boolean named(Terms terms, String unit) {
        String part = terms.appliesTo();
        return part != null && !unit.isEmpty() && (part.contains(unit) || unit.contains(part));
    }

    private static boolean fits(Terms terms, String unit) {
        return unit.isEmpty() ? terms.appliesTo() == null : named(terms, unit);
    }

    private static Optional<Period> length(Limit limit) {
        if (limit.value() == null || limit.unit() == null || limit.value().signum() <= 0) {
            return Optional.empty();
        }
        long months = limit.value().multiply(BigDecimal.valueOf(12)).longValue();
        return switch (limit.unit()) {
            case YEARS -> Optional.of(Period.ofMonths(Math.toIntExact(months)));
            case MONTHS -> Optional.of(Period.ofMonths(limit.value().intValue()));
            case WEEKS -> Optional.of(Period.ofWeeks(limit.value().intValue()));
            case DAYS -> Optional.of(Period.ofDays(limit.value().intValue()));
            case HOURS, MINUTES, TIMES, PERSONS, SESSIONS, PERCENT, YUAN -> Optional.empty();
        };
    }
}
