package org.yinuo.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Cuts the time from a start to a due time into stretches that counted and stretches that did not.
final class Explanation {

    private final ServiceCalendar calendar;
    private final Instant start;
    private final List<Interval> pauses;
    private final List<Explained> stretches = new ArrayList<>();

    Explanation(ServiceCalendar calendar, Instant start, List<Interval> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.pauses = pauses;
    }

    /// For minutes and hours: open time counts.
    List<Explained> byTheSecond(Instant due) {
        Instant at = start;
        for (Interval open : calendar.intervals(start, due)) {
            closed(at, open.startInclusive());
            running(open.startInclusive(), open.endExclusive());
            at = open.endExclusive();
        }
        closed(at, due);
        return stretches;
    }

    /// For days, months and years: whole days count, from the day after the start to the last day.
    List<Explained> byTheDay(Instant due, StatutoryPeriod period) {
        LocalDate first = dateOf(start).plusDays(1);
        LocalDate last = period.putOff(dateOf(start), pauses);
        add(start, Pauses.earlier(calendar.startOf(first), due), Kind.CLOSED);
        for (LocalDate day = first; calendar.startOf(day).isBefore(due); day = day.plusDays(1)) {
            Instant end = Pauses.earlier(calendar.endOf(day), due);
            boolean restAtTheEnd = !day.isBefore(last) && !calendar.isWorkingDay(day);
            if (period.counts(day) && !restAtTheEnd) {
                running(calendar.startOf(day), end);
            } else {
                closed(calendar.startOf(day), end);
            }
        }
        return stretches;
    }

    private void running(Instant from, Instant to) {
        Instant at = from;
        for (Interval pause : Pauses.within(pauses, from, to)) {
            add(at, pause.startInclusive(), Kind.COUNTED);
            add(pause.startInclusive(), pause.endExclusive(), Kind.PAUSED);
            at = pause.endExclusive();
        }
        add(at, to, Kind.COUNTED);
    }

    private void closed(Instant from, Instant to) {
        Instant at = from;
        while (at.isBefore(to)) {
            LocalDate day = dateOf(at);
            Instant end = Pauses.earlier(calendar.endOf(day), to);
            add(at, end, calendar.isHoliday(day) ? Kind.HOLIDAY : Kind.CLOSED);
            at = end;
        }
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }

    /// Appends a stretch, making one of it and its predecessor where they are of one kind.
    private void add(Instant from, Instant to, Kind kind) {
        if (!from.isBefore(to)) {
            return;
        }
        if (!stretches.isEmpty() && stretches.getLast().kind() == kind) {
            Explained before = stretches.removeLast();
            stretches.add(new Explained(before.from(), to, kind));
            return;
        }
        stretches.add(new Explained(from, to, kind));
    }
}
