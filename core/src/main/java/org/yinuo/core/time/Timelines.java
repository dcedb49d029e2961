package org.yinuo.core.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// The timeline of one calendar, laid out when first asked for and widened when a question reaches past it.
final class Timelines {

    private static final int FLOOR = 1900;
    private static final int CEILING = 2200;
    private static final int YEARS_BEFORE = 1;
    private static final int YEARS_AFTER = 4;

    private final WorkingRules rules;
    private final ZoneId zone;
    private volatile Timeline widest;

    Timelines(WorkingRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /// A timeline that covers an epoch second.
    ///
    /// @throws DateTimeException outside the years 1900 to 2199
    Timeline covering(long second) {
        Timeline timeline = widest;
        return timeline != null && timeline.covers(second) ? timeline : widen(second);
    }

    /// A timeline that covers two epoch seconds.
    Timeline covering(long earlier, long later) {
        Timeline timeline = covering(earlier);
        return timeline.covers(later) ? timeline : covering(later);
    }

    private synchronized Timeline widen(long second) {
        int year = yearOf(second);
        if (year < FLOOR || year >= CEILING) {
            throw outOfRange();
        }
        int from = Math.max(FLOOR, year - YEARS_BEFORE);
        int end = Math.min(CEILING, year + YEARS_AFTER);
        if (widest != null) {
            from = Math.min(from, yearOf(widest.first));
            end = Math.max(end, yearOf(widest.last));
        }
        widest = TimelineLayout.of(rules, zone, from, end);
        return widest;
    }

    /// A timeline that goes on later than the given one, twice as long; empty at the last year.
    Optional<Timeline> later(Timeline timeline) {
        int end = yearOf(timeline.last);
        if (end >= CEILING) {
            return Optional.empty();
        }
        int further = Math.min(CEILING - 1, end + end - yearOf(timeline.first));
        return Optional.of(covering(timeline.first, secondOf(further)));
    }

    /// A timeline that starts earlier than the given one, twice as long; empty at the first year.
    Optional<Timeline> earlier(Timeline timeline) {
        int from = yearOf(timeline.first);
        if (from <= FLOOR) {
            return Optional.empty();
        }
        int further = Math.max(FLOOR, from - (yearOf(timeline.last) - from));
        return Optional.of(covering(secondOf(further)));
    }

    static DateTimeException outOfRange() {
        return new DateTimeException("Business time is computed for the years " + FLOOR + " to " + (CEILING - 1)
                + " only: check the date and the length of the period.");
    }

    private static int yearOf(long second) {
        return Instant.ofEpochSecond(clamp(second)).atOffset(ZoneOffset.UTC).getYear();
    }

    private static long clamp(long second) {
        return Math.clamp(second, secondOf(FLOOR - 1), secondOf(CEILING + 1));
    }

    private static long secondOf(int year) {
        return Year.of(year).atDay(1).toEpochDay() * OpeningHours.DAY;
    }
}
