package org.yinuo.core.availability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yinuo.core.time.Interval;

/**
 * How much of a stretch of time a system was usable: 1 − downtime ÷ agreed time. Announced maintenance belongs to neither; an outage
 * that was planned but not announced is downtime; what overlaps counts once. Where nobody could see whether it was usable it counts as
 * neither: the figure then lies between two bounds.
 *
 * @param agreed   the time for which something is promised
 * @param down     how much of it the system was not usable
 * @param unseen   how much of it nobody could see, and no outage is known
 * @param excluded announced maintenance, in which nothing is promised
 * @param outages  the stretches that count as downtime
 */
public record AvailabilityFigure(Duration agreed, Duration down, Duration unseen, Duration excluded, List<Interval> outages) {
    private static final int DECIMALS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The figure of a stretch of time.
     *
     * @param unseen stretches nobody watched
     * @param now    until when something is known; outages under way last until then, and what lies after it is not promised yet
     */
    public static AvailabilityFigure of(Interval promised, Collection<Outage> outages, Collection<MaintenanceWindow> windows, Collection<Interval> unseen,
                                        Instant now) {
        Instant end = promised.endExclusive().isAfter(now) ? now : promised.endExclusive();
        Interval known = new Interval(promised.startInclusive(), end.isBefore(promised.startInclusive()) ? promised.startInclusive() : end);
        Stretches maintenance = Stretches.union(windows.stream().filter(MaintenanceWindow::counts).map(MaintenanceWindow::time).toList()).within(known);
        Stretches down = Stretches.union(outages.stream().map(outage -> outage.until(now)).toList()).within(known).without(maintenance);
        Stretches blind = Stretches.union(unseen).within(known).without(maintenance).without(down);
        return new AvailabilityFigure(known.length().minus(maintenance.length()), down.length(), blind.length(), maintenance.length(), down.all());
    }

    /** The calendar month in a zone, 23 or 25 hours of a day included where the clocks change. */
    public static Interval month(YearMonth month, ZoneId zone) {
        return new Interval(month.atDay(1).atStartOfDay(zone).toInstant(), month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /**
     * In percent with three decimals, never rounded up to a promise that was missed, as if the system had been usable in all that was
     * unseen; empty when nothing was promised.
     */
    public Optional<BigDecimal> percent() {
        return percentOf(agreed.minus(down));
    }

    /** The same as if it had been usable in nothing of what was unseen. */
    public Optional<BigDecimal> percentAtLeast() {
        return percentOf(agreed.minus(down).minus(unseen));
    }

    /** Whether the promise of at least so many percent was kept, without any rounding; it was where nothing was promised. */
    public Standing against(BigDecimal promisedPercent) {
        if (!keeps(agreed.minus(down), promisedPercent)) {
            return Standing.REFUTED;
        }
        return keeps(agreed.minus(down).minus(unseen), promisedPercent) ? Standing.PROVEN : Standing.OPEN;
    }

    private Optional<BigDecimal> percentOf(Duration up) {
        return agreed.isZero() ? Optional.empty() : Optional.of(nanos(up).multiply(HUNDRED).divide(nanos(agreed), DECIMALS, RoundingMode.DOWN));
    }

    private boolean keeps(Duration up, BigDecimal promisedPercent) {
        return nanos(up).multiply(HUNDRED).compareTo(promisedPercent.multiply(nanos(agreed))) >= 0;
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
    }
}
