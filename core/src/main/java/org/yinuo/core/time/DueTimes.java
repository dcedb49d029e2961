package org.yinuo.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// From a start and a time limit to a due time.
///
/// Minutes and hours consume open time of the calendar from the start instant; days, working days, months and years are
/// counted as [StatutoryPeriod] says. Pauses put the due time off.
public final class DueTimes {

    private DueTimes() {}

    /// The due time with its explanation.
    ///
    /// @param pauses in which the clock is stopped; any order, overlapping or not
    /// @throws java.time.DateTimeException when the due time lies outside the years 1900 to 2199
    public static DueTime of(ServiceCalendar calendar, Instant start, TimeLimit limit, List<Interval> pauses) {
        if (limit.isByTheSecond()) {
            return of(calendar, start, limit.workingTime(), pauses);
        }
        var period = new StatutoryPeriod(calendar, limit);
        Instant due = period.endFrom(start, pauses);
        List<Explained> intervals = new Explanation(calendar, start, pauses).byTheDay(due, period);
        return new DueTime(due, calendar.isProvisional(due), intervals);
    }

    /// The due time of some working time with its explanation.
    ///
    /// @param workingTime negative counts backwards, as in "when must we have begun": the explanation then runs from the
    ///     result to `start`
    public static DueTime of(ServiceCalendar calendar, Instant start, Duration workingTime, List<Interval> pauses) {
        Instant due = calendar.plus(start, workingTime, pauses);
        List<Explained> intervals = workingTime.isNegative()
                ? new Explanation(calendar, due, pauses).byTheSecond(start)
                : new Explanation(calendar, start, pauses).byTheSecond(due);
        return new DueTime(due, calendar.isProvisional(Pauses.later(due, start)), intervals);
    }

    /// The due time alone, for lists and timers.
    public static Instant dueOnly(ServiceCalendar calendar, Instant start, TimeLimit limit, List<Interval> pauses) {
        return limit.isByTheSecond()
                ? calendar.plus(start, limit.workingTime(), pauses)
                : new StatutoryPeriod(calendar, limit).endFrom(start, pauses);
    }

    /// Working time used between two instants, pauses left out.
    public static Duration elapsed(
            ServiceCalendar calendar, Instant startInclusive, Instant endExclusive, List<Interval> pauses) {
        return calendar.between(startInclusive, endExclusive, pauses);
    }
}
