package org.yinuo.server.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.yinuo.server.shared.Refusal;

/** Days and weeks of rosters are those of the house. */
final class HouseZone {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private HouseZone() {
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** @throws Refusal {@code date-out-of-range} for a slip of the keyboard */
    static LocalDate sane(LocalDate day, String field) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Refusal.invalid("date-out-of-range").at(field);
        }
        return day;
    }

    static Instant sane(Instant instant, String field) {
        if (instant.isBefore(startOf(EARLIEST)) || instant.isAfter(startOf(LATEST))) {
            throw Refusal.invalid("date-out-of-range").at(field);
        }
        return instant;
    }
}
