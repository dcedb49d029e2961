package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The house's rates from a day on, before tax.
 *
 * @param validFrom     first day on which they count, in the zone of the house
 * @param stepMinutes   labour is counted up to full steps of so many minutes
 * @param minimum       the least a quote with labour or travel comes to
 * @param perKm         travel by the kilometre
 * @param perVisit      travel as a flat sum
 * @param taxRate       in percent, where a line names none
 * @param costShare     what of labour and travel is cost, in percent; what a clause with cost price lets charge
 * @param discountLimit in percent; a discount above it needs approval
 * @param workStarts    office hours of a working day
 * @param eveningEnds   when the night begins
 */
public record RateCard(long id, LocalDate validFrom, String currency, int stepMinutes, @Decimal BigDecimal minimum, @Decimal BigDecimal perKm,
                       @Decimal BigDecimal perVisit, @Decimal BigDecimal taxRate, @Decimal BigDecimal costShare, @Decimal BigDecimal discountLimit,
                       LocalTime workStarts, LocalTime workEnds, LocalTime eveningEnds, List<Labour> labour, String note, Instant createdAt,
                       String createdBy) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /** What an hour costs. */
    public record Labour(EngineerLevel level, HourClass hourClass, @Decimal BigDecimal perHour) {
    }

    /** The rate of an hour, if the card has one. */
    public Optional<BigDecimal> perHour(EngineerLevel level, HourClass hourClass) {
        return labour.stream().filter(each -> each.level() == level && each.hourClass() == hourClass).map(Labour::perHour).findFirst();
    }

    /** Minutes counted up to full steps, in hours. */
    public BigDecimal hours(BigDecimal minutes) {
        BigDecimal step = BigDecimal.valueOf(stepMinutes);
        return minutes.divide(step, 0, RoundingMode.CEILING).multiply(step).divide(HOUR, 2, RoundingMode.HALF_UP);
    }
}
