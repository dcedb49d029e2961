package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.StatutoryPeriod;
import org.yinuo.core.time.TimeLimit;

/// Last days of periods as the Civil Code counts them (arts. 200-204): the first day is not counted, a month without the
/// day ends on its last one, and a last day of rest gives way to the next day that is none.
public final class StatutoryDays {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /// Days; more than any holiday with its weekends has taken.
    private static final int LONGEST_BREAK = 15;

    private final ServiceCalendar workingDays;
    private final ServiceCalendar restDays;
    private final HolidayTable holidays;

    /// Which days art. 203 counts as 法定休假日.
    public enum RestDays {
        /// Saturdays, Sundays and statutory holidays; make-up working days are none.
        WEEKENDS_AND_HOLIDAYS,
        /// Only the published holidays, with the weekend days inside them.
        STATUTORY_HOLIDAYS
    }

    public StatutoryDays(HolidayTable holidays, RestDays resting) {
        ServiceCalendar house = CalendarText.houseDefault(CHINA, holidays);
        this.holidays = holidays;
        this.workingDays = CalendarText.parse("business-days", house);
        this.restDays = switch (resting) {
            case WEEKENDS_AND_HOLIDAYS -> workingDays;
            case STATUTORY_HOLIDAYS -> CalendarText.parse("7x24 excl. statutory holidays", house);
        };
    }

    /// The last day of a period; it ends at 24:00 of that day.
    ///
    /// @param start not counted
    public LocalDate lastDay(LocalDate start, TimeLimit limit) {
        return lastDay(start, limit, 0);
    }

    /// The last day of a period into which days fell that do not count: they are added before the last day is moved off
    /// days of rest.
    public LocalDate lastDay(LocalDate start, TimeLimit limit, int daysAdded) {
        return new StatutoryPeriod(restDays, limit).lastDayFrom(start, daysAdded);
    }

    /// As [#lastDay(LocalDate, TimeLimit)] where the parties count the first day too (Civil Code art. 204): one day less.
    /// That never favours the customer, so it holds only beside a longer period.
    public LocalDate lastDayCountingTheFirst(LocalDate start, TimeLimit limit) {
        return lastDay(start.minusDays(1), limit);
    }

    /// The n-th working day after a date (工作日).
    public LocalDate workingDay(LocalDate after, int days) {
        return workingDays.plusWorkingDays(after, days);
    }

    /// What is uncertain about a last day: its year's holidays are not published yet, or the table does not go back so far.
    public Optional<Note> doubt(LocalDate lastDay) {
        if (holidays.covers(lastDay.getYear())) {
            return Optional.empty();
        }
        return Optional.of(lastDay.getYear() > holidays.lastYear() ? Note.provisional() : Note.holidaysUnknown());
    }

    /// As [#doubt(LocalDate)], but only where it matters: the day asked about lies so near that a holiday could decide.
    Optional<Note> doubt(LocalDate lastDay, LocalDate asked) {
        return doubt(lastDay).filter(note -> Math.abs(ChronoUnit.DAYS.between(lastDay, asked)) <= LONGEST_BREAK);
    }
}
