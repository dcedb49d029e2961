package org.yinuo.server.obligation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinuo.core.time.CalendarBuilder;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.OpeningHours;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.server.shared.Refusal;

/**
 * When the house works, as it says itself: what clauses call business hours.
 *
 * @param week       openings by weekday; a day that is absent is closed
 * @param holidays   whether statutory holidays are off and make-up days worked
 * @param exceptions dates on which the house works otherwise, whatever day it is; without openings it is closed
 */
public record HouseWeek(Map<DayOfWeek, List<Opening>> week, boolean holidays, List<OneDay> exceptions) {
    private static final int OPENINGS = 6;
    private static final int EXCEPTIONS = 400;
    private static final List<Opening> OFFICE = List.of(new Opening("09:00", "12:00"), new Opening("13:00", "18:00"));
    /** Until a house decides. */
    static final HouseWeek SHIPPED = new HouseWeek(Map.of(DayOfWeek.MONDAY, OFFICE, DayOfWeek.TUESDAY, OFFICE, DayOfWeek.WEDNESDAY, OFFICE,
            DayOfWeek.THURSDAY, OFFICE, DayOfWeek.FRIDAY, OFFICE), true, List.of());

    /**
     * One opening of a day, by the clock of the house.
     *
     * @param to up to 24:00; before {@code from} it is on the next day
     */
    public record Opening(String from, String to) {
        OpeningHours hours() {
            return OpeningHours.of(from, to);
        }
    }

    /** A date on which the house works otherwise. */
    public record OneDay(LocalDate date, List<Opening> openings) {
    }

    /** Refuses what is no week: unreadable, overlapping or no openings at all, or a date given twice. */
    void demandSense() {
        if (exceptions.size() > EXCEPTIONS) {
            throw Refusal.invalid("too-many-exceptions", String.valueOf(EXCEPTIONS)).at("exceptions");
        }
        Set<LocalDate> dates = new HashSet<>();
        for (OneDay day : exceptions) {
            if (!dates.add(day.date())) {
                throw Refusal.invalid("exception-twice", day.date().toString()).at("exceptions");
            }
            demandSense(day.openings(), "exceptions");
        }
        week.values().forEach(openings -> demandSense(openings, "week"));
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw Refusal.invalid("house-never-open").at("week");
        }
    }

    private static void demandSense(List<Opening> openings, String field) {
        if (openings.size() > OPENINGS) {
            throw Refusal.invalid("too-many-openings", String.valueOf(OPENINGS)).at(field);
        }
        int end = 0;
        for (Opening opening : openings.stream().sorted(Comparator.comparing(Opening::from)).toList()) {
            OpeningHours hours = read(opening, field);
            if (hours.fromSecond() < end) {
                throw Refusal.invalid("openings-overlap", opening.from(), opening.to()).at(field);
            }
            end = hours.toSecond();
        }
    }

    private static OpeningHours read(Opening opening, String field) {
        try {
            return opening.hours();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Refusal.invalid("opening-unreadable", opening.from(), opening.to()).at(field);
        }
    }

    /** These hours as a calendar of that name. */
    ServiceCalendar calendar(String name, ZoneId zone, HolidayTable table) {
        CalendarBuilder calendar = ServiceCalendar.builder(zone).name(name);
        week.forEach((day, openings) -> calendar.open(day, hours(openings)));
        exceptions.forEach(day -> calendar.override(day.date(), hours(day.openings())));
        if (holidays) {
            calendar.holidays(table);
        }
        return calendar.build();
    }

    private static OpeningHours[] hours(List<Opening> openings) {
        return openings.stream().map(Opening::hours).sorted(Comparator.comparingInt(OpeningHours::fromSecond)).toArray(OpeningHours[]::new);
    }
}
