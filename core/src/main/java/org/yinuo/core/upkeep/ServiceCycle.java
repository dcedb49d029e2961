package org.yinuo.core.upkeep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A machine is serviced every so many months or every so much on its meter, whichever comes first (先到者为准).
 *
 * @param lastOn       the last service, or when it went into use
 * @param lastReading  what the meter showed then; zero for a new machine
 * @param everyMonths  empty when time alone asks for none
 * @param everyReading empty when the meter alone asks for none
 */
public record ServiceCycle(LocalDate lastOn, BigDecimal lastReading, Optional<Integer> everyMonths, Optional<BigDecimal> everyReading) {
    /** A year tells the seasons; older use says little about today's. */
    private static final int LOOK_BACK_DAYS = 365;
    private static final long FURTHEST_DAYS = 36_500;

    /**
     * When it is due again.
     *
     * @param by        what makes it due first
     * @param atReading what the meter shows when it is due by meter
     */
    public record Due(LocalDate on, By by, Optional<BigDecimal> atReading) {
    }

    /** What makes it due. */
    public enum By {
        /** The months have passed by then. */
        TIME,
        /** The meter is expected to get there by then, at the rate of the last year. */
        METER_EXPECTED,
        /** The meter was there on that day. */
        METER_REACHED
    }

    /** The next service; empty when neither time nor what is known of the meter asks for one. */
    public Optional<Due> next(List<MeterReading> readings) {
        Optional<BigDecimal> target = everyReading.map(lastReading::add);
        Optional<Due> byTime = everyMonths.map(months -> new Due(lastOn.plusMonths(months), By.TIME, target));
        Optional<Due> byMeter = target.flatMap(at -> byMeter(at, since(readings)));
        return byTime.isEmpty() ? byMeter : byMeter.filter(due -> due.on().isBefore(byTime.get().on())).or(() -> byTime);
    }

    private Optional<Due> byMeter(BigDecimal target, List<MeterReading> readings) {
        Optional<MeterReading> reached = readings.stream().filter(reading -> !reading.on().isBefore(lastOn))
                .filter(reading -> reading.value().compareTo(target) >= 0).findFirst();
        return reached.map(reading -> new Due(reading.on(), By.METER_REACHED, Optional.of(target))).or(() -> expected(target, readings));
    }

    private static Optional<Due> expected(BigDecimal target, List<MeterReading> readings) {
        if (readings.size() < 2) {
            return Optional.empty();
        }
        MeterReading latest = readings.getLast();
        MeterReading first = readings.stream().filter(reading -> reading.on().isAfter(latest.on().minusDays(LOOK_BACK_DAYS + 1))).findFirst().orElse(latest);
        long days = ChronoUnit.DAYS.between(first.on(), latest.on());
        BigDecimal used = latest.value().subtract(first.value());
        if (days <= 0 || used.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal left = target.subtract(latest.value());
        long ahead = left.multiply(BigDecimal.valueOf(days)).divide(used, 0, RoundingMode.FLOOR).longValue();
        return Optional.of(new Due(latest.on().plusDays(Math.min(ahead, FURTHEST_DAYS)), By.METER_EXPECTED, Optional.of(target)));
    }

    /** In order, and without what a meter showed that was replaced since: readings never fall on one meter. */
    private static List<MeterReading> since(List<MeterReading> readings) {
        List<MeterReading> sorted = readings.stream().sorted(Comparator.comparing(MeterReading::on).thenComparing(MeterReading::value)).toList();
        int from = 0;
        for (int i = 1; i < sorted.size(); i++) {
            from = sorted.get(i).value().compareTo(sorted.get(i - 1).value()) < 0 ? i : from;
        }
        return sorted.subList(from, sorted.size());
    }
}
