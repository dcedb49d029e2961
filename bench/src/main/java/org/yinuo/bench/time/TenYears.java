package org.yinuo.bench.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.OpeningHours;
import org.yinuo.core.time.ServiceCalendar;

/** A Chinese office, 09:00-12:00 and 13:30-18:00, with holidays and make-up Saturdays of 2022 to 2031. */
final class TenYears {
    static final int FIRST_YEAR = 2022;
    static final int LAST_YEAR = 2031;
    private static final HolidayTable HOLIDAYS = holidays();

    private TenYears() {
    }

    static ServiceCalendar office() {
        return ServiceCalendar.builder(ZoneId.of("Asia/Shanghai"))
                .weekdays(OpeningHours.of("09:00", "12:00"), OpeningHours.of("13:30", "18:00"))
                .holidays(HOLIDAYS)
                .build();
    }

    /** As many days as a published year has: some thirty off in seven breaks, six weekend days worked. */
    private static HolidayTable holidays() {
        Map<LocalDate, String> off = new TreeMap<>();
        Map<LocalDate, String> worked = new TreeMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            years.add(year);
            off(off, LocalDate.of(year, 1, 1), 3);
            off(off, LocalDate.of(year, 2, 8).plusDays(year % 5), 8);
            off(off, LocalDate.of(year, 4, 4), 3);
            off(off, LocalDate.of(year, 5, 1), 5);
            off(off, LocalDate.of(year, 6, 14).plusDays(year % 3), 3);
            off(off, LocalDate.of(year, 9, 20).plusDays(year % 4), 3);
            off(off, LocalDate.of(year, 10, 1), 7);
            for (int month : new int[] {1, 2, 4, 5, 9, 10}) {
                LocalDate saturday = LocalDate.of(year, month, 22).with(
                        TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
                if (!off.containsKey(saturday)) {
                    worked.put(saturday, "make-up");
                }
            }
        }
        return new HolidayTable("CN", years, "made up for the benchmark", off, worked);
    }

    private static void off(Map<LocalDate, String> into, LocalDate from, int days) {
        from.datesUntil(from.plusDays(days)).forEach(date -> into.put(date, "holiday"));
    }
}
