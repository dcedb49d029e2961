package org.yinuo.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A calendar whose clock is stopped during pauses, in any order and overlapping or not.
record PausedClock(ServiceCalendar calendar, List<Interval> pauses) {

    /// The instant at which some working time outside the pauses has been used up; negative counts backwards.
    Instant plus(Instant start, Duration workingTime) {
        if (workingTime.isZero()) {
            return firstRunning(start);
        }
        return workingTime.isNegative() ? backward(start, workingTime) : forward(start, workingTime);
    }

    /// Working time outside the pauses.
    Duration between(Instant startInclusive, Instant endExclusive) {
        Duration counted = calendar.between(startInclusive, endExclusive);
        for (Interval pause : Pauses.within(pauses, startInclusive, endExclusive)) {
            counted = counted.minus(calendar.between(pause.startInclusive(), pause.endExclusive()));
        }
        return counted;
    }

    /// The first instant from the start on at which the clock runs.
    private Instant firstRunning(Instant start) {
        Instant at = calendar.rollForward(start);
        for (Interval pause : Pauses.within(pauses, start, Instant.MAX)) {
            if (pause.startInclusive().isAfter(at)) {
                break;
            }
            at = calendar.rollForward(Pauses.later(at, pause.endExclusive()));
        }
        return at;
    }

    private Instant forward(Instant start, Duration workingTime) {
        Instant end = calendar.plus(start, workingTime);
        for (Interval pause : Pauses.within(pauses, start, Instant.MAX)) {
            if (!pause.startInclusive().isBefore(end)) {
                break;
            }
            end = plusIfAny(end, calendar.between(pause.startInclusive(), pause.endExclusive()));
        }
        return end;
    }

    private Instant backward(Instant start, Duration workingTime) {
        Instant end = calendar.plus(start, workingTime);
        for (Interval pause : Pauses.within(pauses, Instant.MIN, start).reversed()) {
            if (!pause.endExclusive().isAfter(end)) {
                break;
            }
            end = plusIfAny(end, calendar.between(pause.startInclusive(), pause.endExclusive()).negated());
        }
        return end;
    }

    /// Adding nothing must not move an end that sits at closing.
    private Instant plusIfAny(Instant instant, Duration workingTime) {
        return workingTime.isZero() ? instant : calendar.plus(instant, workingTime);
    }
}
