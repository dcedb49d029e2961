package org.yinuo.core.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// When the clock of a promise runs: a zone, weekly hours, holidays and dated exceptions.
///
/// Immutable and safe to share; keep one instance, since the first question lays the calendar out and later ones only
/// look up. Time that ends exactly at closing ends at closing, not at the next opening. Elapsed time is real: a day on
/// which the clocks change has 23 or 25 hours. Dates from 1900 to 2199; beyond, a [DateTimeException].
public final class ServiceCalendar {

    private static final int SPAN_IN_YEARS = 300;

    private final String name;
    private final ZoneId zone;
    private final WorkingRules rules;
    private final boolean alwaysOpen;
    private final Timelines timelines;

    ServiceCalendar(String name, ZoneId zone, WorkingRules rules) {
        this.name = name;
        this.zone = zone;
        this.rules = rules;
        this.alwaysOpen = rules.neverClose();
        this.timelines = new Timelines(rules, zone);
    }

    /// The calendar that never closes, 7x24.
    public static ServiceCalendar alwaysOpen(ZoneId zone) {
        return builder(zone).name("7x24").everyDay(OpeningHours.WHOLE_DAY).build();
    }

    public static CalendarBuilder builder(ZoneId zone) {
        return new CalendarBuilder(zone);
    }

    /// The calendar that is open exactly when this one is closed.
    ///
    /// @throws IllegalArgumentException when this one never closes
    public ServiceCalendar outside(String nameOfTheOther) {
        if (alwaysOpen) {
            throw new IllegalArgumentException("Nothing is outside a calendar that never closes: choose another base.");
        }
        return new ServiceCalendar(nameOfTheOther, zone, rules.turnedRound());
    }

    public ZoneId zone() {
        return zone;
    }

    public String name() {
        return name;
    }

    /// The same calendar under another name.
    public ServiceCalendar named(String other) {
        return new ServiceCalendar(other, zone, rules);
    }

    /// The published holidays the calendar goes by; empty when it has none.
    public Optional<HolidayTable> holidays() {
        return rules.table();
    }

    /// The same calendar with another edition of its holidays; itself when it does not use that table.
    public ServiceCalendar withHolidays(HolidayTable edition) {
        boolean uses = rules.table().map(HolidayTable::name).filter(edition.name()::equals).isPresent();
        return uses ? new ServiceCalendar(name, zone, rules.withHolidays(edition)) : this;
    }

    WorkingRules rules() {
        return rules;
    }

    /// Whether the calendar is open at every instant.
    public boolean isAlwaysOpen() {
        return alwaysOpen;
    }

    public boolean isOpen(Instant instant) {
        return alwaysOpen || timelines.covering(instant.getEpochSecond()).isOpen(instant.getEpochSecond());
    }

    /// Whether any working time starts on the date. Hours the clocks skip are none.
    public boolean isWorkingDay(LocalDate date) {
        return rules.outside()
                ? !intervals(startOf(date), endOf(date)).isEmpty()
                : rules.on(date).stream().anyMatch(hours -> hours.existOn(date, zone));
    }

    /// Whether the date is a holiday that no dated exception turns into a working day.
    public boolean isHoliday(LocalDate date) {
        return rules.isHoliday(date);
    }

    /// Whether the instant lies past the last published year of the holidays this calendar uses. What is computed there
    /// must be computed again once the year is published. 24:00 of the last published day is not past it.
    public boolean isProvisional(Instant instant) {
        return rules.table()
                .map(table -> instant.isAfter(startOf(LocalDate.of(table.lastYear() + 1, 1, 1))))
                .orElse(false);
    }

    /// The instant at which some working time has been used up, counted from `start`.
    ///
    /// @param workingTime negative counts backwards; zero gives the first open instant at or after `start`
    public Instant plus(Instant start, Duration workingTime) {
        if (workingTime.isZero()) {
            return rollForward(start);
        }
        if (alwaysOpen) {
            return start.plus(workingTime);
        }
        return workingTime.isNegative() ? backward(start, workingTime.negated()) : forward(start, workingTime);
    }

    /// As [#plus(Instant, Duration)], with the clock stopped during the pauses, in any order and overlapping or not.
    public Instant plus(Instant start, Duration workingTime, List<Interval> pauses) {
        return pauses.isEmpty() ? plus(start, workingTime) : new PausedClock(this, pauses).plus(start, workingTime);
    }

    /// As [#plus(Instant, Duration)] in whole epoch seconds, for many answers at once: allocates nothing.
    public long plusSeconds(long startSecond, long workingSeconds) {
        if (workingSeconds > 0 && !alwaysOpen) {
            Timeline timeline = timelines.covering(startSecond);
            long count = timeline.countedUntil(startSecond) + workingSeconds;
            if (count <= timeline.counted() && count > 0) {
                return timeline.secondOfCount(count - 1) + 1;
            }
        }
        return plus(Instant.ofEpochSecond(startSecond), Duration.ofSeconds(workingSeconds)).getEpochSecond();
    }

    private Instant forward(Instant start, Duration amount) {
        long second = start.getEpochSecond();
        Timeline timeline = timelines.covering(second);
        while (true) {
            int startNano = start.getNano() > 0 && timeline.isOpen(second) ? start.getNano() : 0;
            long nanos = (long) startNano + amount.getNano();
            long count = Math.addExact(timeline.countedUntil(second), amount.getSeconds()) + nanos / 1_000_000_000;
            nanos %= 1_000_000_000;
            long begun = nanos > 0 ? count : count - 1;
            if (begun < timeline.counted()) {
                return Instant.ofEpochSecond(timeline.secondOfCount(begun) + count - begun, nanos);
            }
            timeline = timelines.later(timeline).orElseThrow(Timelines::outOfRange);
        }
    }

    private Instant backward(Instant start, Duration amount) {
        long second = start.getEpochSecond();
        Timeline timeline = timelines.covering(second);
        while (true) {
            int startNano = start.getNano() > 0 && timeline.isOpen(second) ? start.getNano() : 0;
            long nanos = (long) startNano - amount.getNano();
            long count = timeline.countedUntil(second) - amount.getSeconds() + Math.floorDiv(nanos, 1_000_000_000);
            if (count >= 0) {
                return Instant.ofEpochSecond(timeline.secondOfCount(count), Math.floorMod(nanos, 1_000_000_000));
            }
            timeline = timelines.earlier(timeline).orElseThrow(Timelines::outOfRange);
        }
    }

    /// Working time from start to end; zero when the end does not lie after the start.
    public Duration between(Instant startInclusive, Instant endExclusive) {
        if (!endExclusive.isAfter(startInclusive)) {
            return Duration.ZERO;
        }
        if (alwaysOpen) {
            return Duration.between(startInclusive, endExclusive);
        }
        long from = startInclusive.getEpochSecond();
        long to = endExclusive.getEpochSecond();
        Timeline timeline = timelines.covering(from, to);
        long fromNano = startInclusive.getNano() > 0 && timeline.isOpen(from) ? startInclusive.getNano() : 0;
        long toNano = endExclusive.getNano() > 0 && timeline.isOpen(to) ? endExclusive.getNano() : 0;
        return Duration.ofSeconds(timeline.countedUntil(to) - timeline.countedUntil(from), toNano - fromNano);
    }

    /// Working time from start to end, less the working time inside the pauses.
    public Duration between(Instant startInclusive, Instant endExclusive, List<Interval> pauses) {
        return new PausedClock(this, pauses).between(startInclusive, endExclusive);
    }

    /// As [#between(Instant, Instant)] in whole epoch seconds, for many answers at once: allocates nothing.
    public long secondsBetween(long startInclusive, long endExclusive) {
        if (endExclusive <= startInclusive) {
            return 0;
        }
        if (alwaysOpen) {
            return Math.subtractExact(endExclusive, startInclusive);
        }
        Timeline timeline = timelines.covering(startInclusive, endExclusive);
        return timeline.countedUntil(endExclusive) - timeline.countedUntil(startInclusive);
    }

    /// The instant itself when open, else the next opening.
    public Instant rollForward(Instant instant) {
        return isOpen(instant) ? instant : nextOpening(instant).orElseThrow(Timelines::outOfRange);
    }

    /// The instant itself when open or at a closing, else the previous closing.
    public Instant rollBackward(Instant instant) {
        if (isOpen(instant)) {
            return instant;
        }
        Timeline timeline = timelines.covering(instant.getEpochSecond());
        while (true) {
            int next = timeline.atOrAfter(instant.getEpochSecond());
            if (next > 0) {
                return Instant.ofEpochSecond(timeline.closing(next - 1));
            }
            timeline = timelines.earlier(timeline).orElseThrow(Timelines::outOfRange);
        }
    }

    /// The first opening strictly after the instant; empty when the calendar never closes.
    public Optional<Instant> nextOpening(Instant instant) {
        return alwaysOpen ? Optional.empty() : firstFrom(instant, timeline -> {
            int i = timeline.atOrAfter(instant.getEpochSecond());
            int next = i < timeline.size() && timeline.opening(i) <= instant.getEpochSecond() ? i + 1 : i;
            return next < timeline.size() ? timeline.opening(next) : timeline.last;
        });
    }

    /// The end of the current opening, or of the next one when closed; empty when the calendar never closes.
    public Optional<Instant> closing(Instant instant) {
        return alwaysOpen ? Optional.empty() : firstFrom(instant, timeline -> {
            int i = timeline.atOrAfter(instant.getEpochSecond());
            return i < timeline.size() ? timeline.closing(i) : timeline.last;
        });
    }

    /// Asks wider and wider timelines until the answer lies before their end.
    private Optional<Instant> firstFrom(Instant instant, ToLongFunction<Timeline> question) {
        Optional<Timeline> timeline = Optional.of(timelines.covering(instant.getEpochSecond()));
        while (timeline.isPresent()) {
            long answer = question.applyAsLong(timeline.get());
            if (answer < timeline.get().last) {
                return Optional.of(Instant.ofEpochSecond(answer));
            }
            timeline = timelines.later(timeline.get());
        }
        return Optional.empty();
    }

    /// The openings of a window, the first and last cut at its ends.
    public List<Interval> intervals(Instant startInclusive, Instant endExclusive) {
        if (alwaysOpen) {
            var window = new Interval(startInclusive, endExclusive);
            return window.isEmpty() ? List.of() : List.of(window);
        }
        Timeline timeline = timelines.covering(startInclusive.getEpochSecond(), endExclusive.getEpochSecond());
        List<Interval> open = new ArrayList<>();
        for (int i = timeline.atOrAfter(startInclusive.getEpochSecond()); i < timeline.size(); i++) {
            Instant from = Pauses.later(Instant.ofEpochSecond(timeline.opening(i)), startInclusive);
            Instant to = Pauses.earlier(Instant.ofEpochSecond(timeline.closing(i)), endExclusive);
            if (!from.isBefore(endExclusive)) {
                break;
            }
            open.add(new Interval(from, to));
        }
        return open;
    }

    /// The next openings, the first one cut at the start.
    ///
    /// @throws DateTimeException when there are not that many, as in a calendar that never closes
    public List<Interval> intervals(Instant startInclusive, int count) {
        List<Interval> open = new ArrayList<>();
        Instant from = startInclusive;
        while (open.size() < count) {
            Instant opening = rollForward(from);
            Instant closing = closing(opening).orElseThrow(Timelines::outOfRange);
            open.add(new Interval(opening, closing));
            from = closing;
        }
        return open;
    }

    /// The n-th working day after (or, negative, before) a date; zero gives the date itself.
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = Math.abs(days); left > 0; ) {
            day = days > 0 ? day.plusDays(1) : day.minusDays(1);
            if (Math.abs(day.getYear() - date.getYear()) > SPAN_IN_YEARS) {
                throw Timelines.outOfRange();
            }
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// The n-th working day after or before, at the same time of day, rolled into working time in the direction of
    /// travel.
    public Instant plusWorkingDays(Instant start, int days) {
        var local = start.atZone(zone);
        Instant sameTime = plusWorkingDays(local.toLocalDate(), days).atTime(local.toLocalTime()).atZone(zone).toInstant();
        return days < 0 ? rollBackward(sameTime) : rollForward(sameTime);
    }

    /// Working days after the first date up to and including the last; zero when the last lies before the first.
    ///
    /// @throws DateTimeException when the two lie more than 300 years apart
    public long workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        if (endInclusive.getYear() - startExclusive.getYear() > SPAN_IN_YEARS) {
            throw Timelines.outOfRange();
        }
        return startExclusive.isBefore(endInclusive)
                ? startExclusive.plusDays(1).datesUntil(endInclusive.plusDays(1)).filter(this::isWorkingDay).count()
                : 0;
    }

    /// 00:00 of a date in the zone of the calendar.
    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /// 24:00 of a date in the zone of the calendar.
    Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceCalendar that
                && name.equals(that.name) && zone.equals(that.zone) && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, zone, rules);
    }

    @Override
    public String toString() {
        return name + " (" + zone + ")";
    }
}
