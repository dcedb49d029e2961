package org.yinuo.server.charges;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yinuo.core.time.HolidayTable;

/** Splits a stretch of work into the kinds of hours it fell into. */
final class HourClasses {
    private final RateCard card;
    private final HolidayTable holidays;
    private final ZoneId zone;

    HourClasses(RateCard card, HolidayTable holidays, ZoneId zone) {
        this.card = card;
        this.holidays = holidays;
        this.zone = zone;
    }

    private record Part(HourClass hourClass, LocalTime from) {
    }

    /** How long of each kind; kinds without a minute are left out. */
    Map<HourClass, Duration> split(Instant startInclusive, Instant endExclusive) {
        Map<HourClass, Duration> found = new EnumMap<>(HourClass.class);
        LocalDate last = LocalDate.ofInstant(endExclusive, zone);
        for (LocalDate day = LocalDate.ofInstant(startInclusive, zone); !day.isAfter(last); day = day.plusDays(1)) {
            List<Part> parts = parts(day);
            for (int i = 0; i < parts.size(); i++) {
                Instant from = at(day, parts.get(i).from());
                Instant to = i + 1 < parts.size() ? at(day, parts.get(i + 1).from()) : at(day.plusDays(1), LocalTime.MIN);
                Duration within = Duration.between(later(from, startInclusive), to.isBefore(endExclusive) ? to : endExclusive);
                if (within.isPositive()) {
                    found.merge(parts.get(i).hourClass(), within, Duration::plus);
                }
            }
        }
        return found;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private List<Part> parts(LocalDate day) {
        return isRestDay(day) ? List.of(new Part(HourClass.REST_DAY, LocalTime.MIN))
                : List.of(new Part(HourClass.NIGHT, LocalTime.MIN), new Part(HourClass.WORKING, card.workStarts()),
                        new Part(HourClass.EVENING, card.workEnds()), new Part(HourClass.NIGHT, card.eveningEnds()));
    }

    private boolean isRestDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return holidays.isDayOff(day) || weekend && !holidays.isMakeUpWorkingDay(day);
    }
}
