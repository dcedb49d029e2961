package org.yinuo.core.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.time.Interval;

/**
 * The price of one breach.
 *
 * @param value      percent of the base, or an amount of money
 * @param percent    whether {@code value} is a percentage
 * @param per        what it is owed for: each breach, or each started day or hour of delay
 * @param capPercent the most that is owed over the contract, in percent of the base; null when the letter names no cap
 */
public record PenaltyRate(BigDecimal value, boolean percent, Per per, @Nullable BigDecimal capPercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rate of a penalty clause the provider pays; empty when it names no amount, or a person has to state it ({@link ByHand}). */
    public static Optional<PenaltyRate> of(Penalty clause) {
        Limit limit = clause.terms().limit();
        boolean priced = limit.unit() == Unit.PERCENT || limit.unit() == Unit.YUAN;
        if (limit.value() == null || !priced || "customer".equals(clause.party()) || ByHand.why(clause).isPresent()) {
            return Optional.empty();
        }
        Per per = limit.per() == null ? Per.BREACH : limit.per();
        return Optional.of(new PenaltyRate(limit.value(), limit.unit() == Unit.PERCENT, per, clause.capPercent()));
    }

    /**
     * What is owed at an instant.
     *
     * @param base       the contract price
     * @param breachedAt the due instant that passed
     * @param until      when the promise was carried out, or now while it is still owed
     * @param stoodStill stretches after the breach that are no delay of ours: the customer kept us waiting, or the request was closed
     * @return an amount in the currency of the base, rounded half up to two decimals; not capped
     */
    public BigDecimal owed(BigDecimal base, Instant breachedAt, Instant until, List<Interval> stoodStill) {
        BigDecimal one = percent ? base.multiply(value).divide(HUNDRED) : value;
        return one.multiply(BigDecimal.valueOf(turns(breachedAt, until, stoodStill))).setScale(2, RoundingMode.HALF_UP);
    }

    /** What is owed where nothing stood still. */
    public BigDecimal owed(BigDecimal base, Instant breachedAt, Instant until) {
        return owed(base, breachedAt, until, List.of());
    }

    /** How often the rate is owed: once, or for each started day or hour of delay. */
    public long turns(Instant breachedAt, Instant until, List<Interval> stoodStill) {
        Duration late = Duration.between(breachedAt, until).minus(overlap(breachedAt, until, stoodStill));
        return switch (per) {
            case DAY -> started(late, Duration.ofDays(1));
            case HOUR -> started(late, Duration.ofHours(1));
            case WEEK, SEVEN_DAYS -> started(late, Duration.ofDays(7));
            case BREACH, SHIFT, MONTH, QUARTER, HALF_YEAR, YEAR, WARRANTY_PERIOD -> 1;
        };
    }

    /** Whether what is owed still grows with the delay. */
    public boolean grows() {
        return switch (per) {
            case DAY, HOUR, WEEK, SEVEN_DAYS -> true;
            case BREACH, SHIFT, MONTH, QUARTER, HALF_YEAR, YEAR, WARRANTY_PERIOD -> false;
        };
    }

    /** How much of the delay the stretches take, each instant once. */
    private static Duration overlap(Instant from, Instant until, List<Interval> stretches) {
        Duration sum = Duration.ZERO;
        Instant counted = from;
        for (Interval stretch : stretches.stream().sorted(Comparator.comparing(Interval::startInclusive)).toList()) {
            Instant start = stretch.startInclusive().isBefore(counted) ? counted : stretch.startInclusive();
            Instant end = stretch.endExclusive().isAfter(until) ? until : stretch.endExclusive();
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
                counted = end;
            }
        }
        return sum;
    }

    private static long started(Duration late, Duration unit) {
        long whole = late.dividedBy(unit);
        boolean more = late.compareTo(unit.multipliedBy(whole)) > 0;
        return Math.max(1, more ? whole + 1 : whole);
    }
}
