package org.yinuo.core.sanbao;

import java.time.Duration;
import java.time.LocalDateTime;

/// The time of one repair of a car (family cars art. 40): from the moment customer and repairer agree on it to its end,
/// waiting for parts included. Every full 24 hours are a day, and what is left over is one more.
///
/// @param agreed wall clock in China
/// @param finished wall clock in China
public record RepairTime(LocalDateTime agreed, LocalDateTime finished) {

    /// @throws FactsRefused when the repair ends before it begins
    public RepairTime {
        if (finished.isBefore(agreed)) {
            throw FactsRefused.contradictory("finished", finished, "agreed", agreed,
                    "修理不能先完成后开始", "a repair cannot end before it was agreed");
        }
    }

    /// Days of this repair.
    public long days() {
        return accumulatedDays(Duration.ZERO);
    }

    /// Days that count towards the 30 of art. 24: without the transport of parts made for this car and of the traction
    /// battery, and without the way of a rescue (art. 24 para. 3).
    ///
    /// @throws FactsRefused when more is left out than the repair took
    public long accumulatedDays(Duration notCounted) {
        Duration counted = Duration.between(agreed, finished).minus(notCounted);
        if (notCounted.isNegative() || counted.isNegative()) {
            throw FactsRefused.contradictory("not_counted_hours", notCounted.toHours(), "finished", finished,
                    "扣除的时间不能超过修理时间", "no more can be left out than the repair took");
        }
        return Math.ceilDiv(counted.toNanos(), Duration.ofDays(1).toNanos());
    }

    /// Whether a spare car or travel money is owed, from the sixth day on (art. 21).
    public boolean spareCarDue() {
        return days() > VehicleRule.DAYS_WITHOUT_SPARE_CAR;
    }
}
