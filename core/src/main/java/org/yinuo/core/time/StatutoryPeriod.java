package org.yinuo.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A period of days, months or years as the Civil Code of the PRC counts it (《民法典》第二百条至第二百零四条).
///
/// * Art. 200: periods are counted in years, months, days and hours of the Gregorian calendar.
/// * Art. 201: the day it begins is not counted; counting starts the next day.
/// * Art. 202: a period of months or years ends on the corresponding day of the last month; where that month has no such
///   day, on its last day.
/// * Art. 203: a last day that is a statutory holiday or rest day gives way to the day after the holidays; the last day
///   ends at 24:00, or where there are business hours, when business closes.
/// * Art. 204: parties may agree otherwise; a caller that finds such an agreement does not ask this class.
///
/// Rest days are those the calendar has; one that never closes has none.
public final class StatutoryPeriod {

    private static final long SECONDS_OF_DAY = OpeningHours.DAY;
    private static final int LAST_YEAR = 2199;

    private final ServiceCalendar calendar;
    private final TimeLimit limit;

    /// @param limit in days, working days, months or years
    /// @throws IllegalArgumentException for minutes and hours: they run by the second (art. 201)
    public StatutoryPeriod(ServiceCalendar calendar, TimeLimit limit) {
        if (limit.isByTheSecond()) {
            throw new IllegalArgumentException(
                    "A period of " + limit + " runs by the second from its start: add it on the calendar instead.");
        }
        this.calendar = calendar;
        this.limit = limit;
    }

    /// The instant at which the period ends. 24:00 of a day is 00:00 of the next.
    public Instant endFrom(LocalDate startDate) {
        return closeOf(rolled(putOff(startDate, List.of())));
    }

    /// The last day of the period, put off by whole days that do not count before it is rolled off a rest day.
    ///
    /// @param daysAdded not negative
    public LocalDate lastDayFrom(LocalDate startDate, int daysAdded) {
        return rolled(withinRange(nominalLastDay(startDate).plusDays(daysAdded)));
    }

    /// The instant at which the period ends, its first day being the date of `start` in the calendar's zone. A period of no
    /// days that starts after business has closed ends on the next working day, never before it starts.
    public Instant endFrom(Instant start) {
        return endFrom(start, List.of());
    }

    /// As [#endFrom(Instant)], put off by the time the clock was stopped: full and broken days of pause, from the day after
    /// the start on, add up to whole days, the last one begun counting as whole.
    public Instant endFrom(Instant start, List<Interval> pauses) {
        LocalDate startDate = start.atZone(calendar.zone()).toLocalDate();
        LocalDate last = rolled(putOff(startDate, pauses));
        Instant end = closeOf(last);
        return end.isBefore(start) ? closeOf(calendar.plusWorkingDays(last, 1)) : end;
    }

    /// The last day before it is rolled off a rest day (arts. 201 and 202), put off by pauses.
    LocalDate putOff(LocalDate startDate, List<Interval> pauses) {
        LocalDate last = withinRange(nominalLastDay(startDate));
        long pausedSeconds = 0;
        long daysLost = 0;
        for (LocalDate day = startDate.plusDays(1); !pauses.isEmpty() && !day.isAfter(last); day = day.plusDays(1)) {
            pausedSeconds += counts(day) ? pausedSeconds(day, pauses) : 0;
            for (; daysLost < Math.ceilDiv(pausedSeconds, SECONDS_OF_DAY); daysLost++) {
                last = withinRange(nextCountedDay(last));
            }
        }
        return last;
    }

    private LocalDate nominalLastDay(LocalDate startDate) {
        return switch (limit.unit()) {
            case DAYS -> startDate.plusDays(limit.count());
            case WORKING_DAYS -> calendar.plusWorkingDays(startDate, limit.count());
            case MONTHS, YEARS -> startDate.plusMonths(limit.count());
            case MINUTES, HOURS -> throw new IllegalStateException("refused by the constructor");
        };
    }

    private static LocalDate withinRange(LocalDate lastDay) {
        if (lastDay.getYear() > LAST_YEAR) {
            throw Timelines.outOfRange();
        }
        return lastDay;
    }

    private LocalDate nextCountedDay(LocalDate date) {
        return limit.unit() == LimitUnit.WORKING_DAYS ? calendar.plusWorkingDays(date, 1) : date.plusDays(1);
    }

    private long pausedSeconds(LocalDate day, List<Interval> pauses) {
        return Pauses.within(pauses, calendar.startOf(day), calendar.endOf(day)).stream()
                .mapToLong(pause -> pause.length().toSeconds())
                .sum();
    }

    /// Whether the limit counts a day: working days only those that are, the others all.
    boolean counts(LocalDate date) {
        return limit.unit() != LimitUnit.WORKING_DAYS || calendar.isWorkingDay(date);
    }

    /// Art. 203: off a rest day to the next working day.
    LocalDate rolled(LocalDate lastDay) {
        return calendar.isWorkingDay(lastDay) ? lastDay : calendar.plusWorkingDays(lastDay, 1);
    }

    /// Art. 203: when business closes on the last day, at 24:00 at the latest.
    Instant closeOf(LocalDate lastDay) {
        return calendar.rollBackward(calendar.endOf(lastDay));
    }
}
