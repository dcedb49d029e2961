package org.yinuo.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a [ServiceCalendar] together. Not safe to share between threads.
public final class CalendarBuilder {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<OpeningHours>> overrides = new HashMap<>();
    private final Map<LocalDate, List<OpeningHours>> breaks = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<MonthDay> yearlyHolidays = new HashSet<>();
    private Optional<HolidayTable> table = Optional.empty();
    private boolean outside;
    private String name = "";

    CalendarBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /// The name people know the calendar by; none by default.
    public CalendarBuilder name(String calendarName) {
        name = calendarName;
        return this;
    }

    /// Adds hours to a weekday; several calls add several openings.
    public CalendarBuilder open(DayOfWeek day, OpeningHours... hours) {
        week.computeIfAbsent(day, d -> new ArrayList<>()).addAll(List.of(hours));
        return this;
    }

    /// Adds hours to a weekday, as in `open(MONDAY, "09:00", "12:00")`; an end before the start is on the next day.
    public CalendarBuilder open(DayOfWeek day, String from, String to) {
        return open(day, OpeningHours.of(from, to));
    }

    /// Adds hours to Monday to Friday.
    public CalendarBuilder weekdays(OpeningHours... hours) {
        return days(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, hours);
    }

    /// Adds hours to all seven days.
    public CalendarBuilder everyDay(OpeningHours... hours) {
        return days(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, hours);
    }

    /// Adds hours to a run of weekdays, both ends included; Sat-Mon goes over the weekend.
    public CalendarBuilder days(DayOfWeek from, DayOfWeek toInclusive, OpeningHours... hours) {
        for (DayOfWeek day = from; ; day = day.plus(1)) {
            open(day, hours);
            if (day == toInclusive) {
                return this;
            }
        }
    }

    /// These hours on that date whatever weekday or holiday it is; none closes the date.
    public CalendarBuilder override(LocalDate date, OpeningHours... hours) {
        overrides.put(date, List.of(hours));
        return this;
    }

    /// Takes hours out of one date.
    public CalendarBuilder breakOn(LocalDate date, OpeningHours... hours) {
        breaks.computeIfAbsent(date, d -> new ArrayList<>()).addAll(List.of(hours));
        return this;
    }

    /// Dates without work.
    public CalendarBuilder holidays(Collection<LocalDate> dates) {
        holidays.addAll(dates);
        return this;
    }

    /// Days without work every year.
    public CalendarBuilder yearlyHolidays(Collection<MonthDay> days) {
        yearlyHolidays.addAll(days);
        return this;
    }

    /// Uses the days off and make-up working days of a table.
    public CalendarBuilder holidays(HolidayTable holidayTable) {
        table = Optional.of(holidayTable);
        return this;
    }

    /// Turns the calendar round: open exactly when the rules given are closed.
    CalendarBuilder outside() {
        outside = true;
        return this;
    }

    /// @throws IllegalArgumentException when no weekday has hours
    public ServiceCalendar build() {
        var rules = new WorkingRules(
                settled(week), settled(overrides), settled(breaks), holidays, yearlyHolidays, table, outside);
        return new ServiceCalendar(name, zone, rules);
    }

    private static <K> Map<K, List<OpeningHours>> settled(Map<K, List<OpeningHours>> hours) {
        Map<K, List<OpeningHours>> copy = new HashMap<>();
        hours.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return copy;
    }
}
