package org.yinuo.server.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.Interval;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.server.shared.HouseZone;

/** What each day of a month is for the house, by the hours and holidays of today. */
@Component
public class HouseMonth {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private final Calendars calendars;
    private final HouseHours house;
    private final HolidayEditions holidays;

    HouseMonth(Calendars calendars, HouseHours house, HolidayEditions holidays) {
        this.calendars = calendars;
        this.house = house;
        this.holidays = holidays;
    }

    /** Why a day is open or closed. */
    public enum Kind { ORDINARY, DAY_OFF, WORKED, EXCEPTION }

    /**
     * One day.
     *
     * @param name     of the holiday it is or is worked for; null on any other day
     * @param openings as the clocks run on that date, cut at midnight
     */
    public record Day(LocalDate date, Kind kind, @Nullable String name, List<HouseWeek.Opening> openings) {
    }

    /** Every day of the month. */
    public List<Day> of(YearMonth month) {
        ServiceCalendar calendar = calendars.of(Calendars.HOUSE, HouseZone.ZONE);
        HouseWeek hours = house.current().hours();
        HolidayTable table = holidays.current();
        Set<LocalDate> exceptions = hours.exceptions().stream().map(HouseWeek.OneDay::date).collect(Collectors.toSet());
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map(date -> {
            String off = hours.holidays() ? table.daysOff().get(date) : null;
            String worked = hours.holidays() ? table.workingDays().get(date) : null;
            Kind kind = exceptions.contains(date) ? Kind.EXCEPTION : off != null ? Kind.DAY_OFF : worked != null ? Kind.WORKED : Kind.ORDINARY;
            return new Day(date, kind, off == null ? worked : off, openings(calendar, date));
        }).toList();
    }

    private static List<HouseWeek.Opening> openings(ServiceCalendar calendar, LocalDate date) {
        Instant end = HouseZone.startOf(date.plusDays(1));
        return calendar.intervals(HouseZone.startOf(date), end).stream()
                .map(open -> new HouseWeek.Opening(clock(open.startInclusive()), open.endExclusive().equals(end) ? "24:00" : clock(open.endExclusive()))).toList();
    }

    private static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(HouseZone.ZONE));
    }
}
