package org.yinuo.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which wall-clock hours a date has. Dated rules beat holidays, holidays beat the week.
///
/// @param week hours by weekday; a weekday that is absent is closed
/// @param overrides these hours on that date instead of anything else; an empty list closes the date
/// @param breaks hours taken out of that date
/// @param holidays dates without work
/// @param yearlyHolidays days without work every year
/// @param table published holidays and make-up working days
/// @param outside whether the calendar is open exactly when these rules are closed
record WorkingRules(
        Map<DayOfWeek, List<OpeningHours>> week,
        Map<LocalDate, List<OpeningHours>> overrides,
        Map<LocalDate, List<OpeningHours>> breaks,
        Set<LocalDate> holidays,
        Set<MonthDay> yearlyHolidays,
        Optional<HolidayTable> table,
        boolean outside) {

    WorkingRules {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("The week of a calendar has no opening hours: "
                    + "give at least one weekday hours, or say 7x24 if the clock always runs.");
        }
        week = Map.copyOf(week);
        overrides = Map.copyOf(overrides);
        breaks = Map.copyOf(breaks);
        holidays = Set.copyOf(holidays);
        yearlyHolidays = Set.copyOf(yearlyHolidays);
    }

    /// The hours that start on a date, before `outside` turns them round.
    List<OpeningHours> on(LocalDate date) {
        List<OpeningHours> hours = planned(date);
        if (breaks.isEmpty()) {
            return hours;
        }
        for (int day = -1; day <= 1; day++) {
            List<OpeningHours> ofThatDay = breaks.getOrDefault(date.plusDays(day), List.of());
            hours = OpeningHours.without(hours, ofThatDay, day * OpeningHours.DAY);
        }
        return hours;
    }

    private List<OpeningHours> planned(LocalDate date) {
        List<OpeningHours> override = overrides.get(date);
        if (override != null) {
            return override;
        }
        if (holidays.contains(date)) {
            return List.of();
        }
        if (table.isPresent() && table.get().isMakeUpWorkingDay(date)) {
            return ordinaryDay();
        }
        return isHoliday(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /// The hours of a make-up working day: those of Monday, or of the first weekday that has any.
    List<OpeningHours> ordinaryDay() {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpeningHours> hours = week.getOrDefault(day, List.of());
            if (!hours.isEmpty()) {
                return hours;
            }
        }
        throw new IllegalStateException("A week without hours was refused before.");
    }

    /// Whether a date is a holiday on which nobody works.
    boolean isHoliday(LocalDate date) {
        if (!overrides.getOrDefault(date, List.of()).isEmpty()) {
            return false;
        }
        if (holidays.contains(date)) {
            return true;
        }
        if (table.isPresent() && table.get().isMakeUpWorkingDay(date)) {
            return false;
        }
        return table.isPresent() && table.get().isDayOff(date)
                || !yearlyHolidays.isEmpty() && yearlyHolidays.contains(MonthDay.from(date));
    }

    /// Whether these rules are open at every instant.
    boolean neverClose() {
        return !outside
                && overrides.isEmpty()
                && breaks.isEmpty()
                && holidays.isEmpty()
                && yearlyHolidays.isEmpty()
                && table.isEmpty()
                && week.size() == DayOfWeek.values().length
                && week.values().stream().allMatch(hours -> hours.contains(OpeningHours.WHOLE_DAY));
    }

    WorkingRules withHolidays(HolidayTable edition) {
        return new WorkingRules(week, overrides, breaks, holidays, yearlyHolidays, Optional.of(edition), outside);
    }

    WorkingRules turnedRound() {
        return new WorkingRules(week, overrides, breaks, holidays, yearlyHolidays, table, !outside);
    }
}
