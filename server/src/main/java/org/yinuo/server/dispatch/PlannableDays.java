package org.yinuo.server.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Days somebody can mean to plan; others are slips of the keyboard. */
final class PlannableDays {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private PlannableDays() {
    }

    /** @throws Refusal {@code date-out-of-range} for a slip of the keyboard */
    static LocalDate sane(LocalDate day, String field) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Refusal.invalid("date-out-of-range").at(field);
        }
        return day;
    }

    static Instant sane(Instant instant, String field) {
        if (instant.isBefore(HouseZone.startOf(EARLIEST)) || instant.isAfter(HouseZone.startOf(LATEST))) {
            throw Refusal.invalid("date-out-of-range").at(field);
        }
        return instant;
    }
}
