package org.yinuo.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.server.shared.HouseZone;

/**
 * Tells the instants the tables name, seen from the present: {@code -2h10m} ago, {@code d-5 22:10} so many days ago,
 * {@code w-5 10:20} on the fifth working day before today.
 */
record When(Instant present) {
    private static final ServiceCalendar WORKING_DAYS = CalendarText.houseDefault(HouseZone.ZONE);

    LocalDate today() {
        return LocalDate.ofInstant(present, HouseZone.ZONE);
    }

    Instant at(String words) {
        String[] parts = words.strip().split("\\s+");
        if (parts.length == 1) {
            return present.minus(length(parts[0].substring(1)));
        }
        int days = Integer.parseInt(parts[0].substring(2));
        LocalDate day = parts[0].startsWith("w") ? workingDaysAgo(days) : today().minusDays(days);
        return day.atTime(LocalTime.parse(parts[1])).atZone(HouseZone.ZONE).toInstant();
    }

    private LocalDate workingDaysAgo(int days) {
        LocalDate day = today();
        for (int left = days; left > 0; left -= WORKING_DAYS.isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** For example {@code 1d2h30m}. */
    static Duration length(String words) {
        int timeStarts = words.indexOf('d') + 1;
        String days = timeStarts == 0 ? "" : words.substring(0, timeStarts);
        String time = words.substring(timeStarts);
        return Duration.parse("P" + days + (time.isEmpty() ? "" : "T" + time));
    }
}
