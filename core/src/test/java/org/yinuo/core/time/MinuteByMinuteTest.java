package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random calendars against the slowest and plainest counter there is: look at every minute of two months.
class MinuteByMinuteTest {

    private static final List<String> ZONES = List.of(
            "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "UTC",
            "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham");
    private static final int DAYS = 62;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void agreesWithCountingEveryMinute(long seed) {
        var random = new SplittableRandom(seed);
        var naive = new Naive(random);
        ServiceCalendar calendar = naive.calendar();

        for (int i = 0; i < 60; i++) {
            int a = random.nextInt(naive.minutes / 4, naive.minutes * 3 / 4);
            int b = random.nextInt(a, naive.minutes);
            List<Interval> pauses = i % 3 == 0 ? naive.pauses(random) : List.of();
            int amount = random.nextInt(1, 3000);

            assertThat(calendar.isOpen(naive.at(a))).as("open at %s", naive.at(a)).isEqualTo(naive.open.get(a));
            assertThat(calendar.between(naive.at(a), naive.at(b), pauses).toMinutes())
                    .as("from %s to %s", naive.at(a), naive.at(b)).isEqualTo(naive.count(a, b, pauses));
            assertThat(calendar.secondsBetween(naive.second(a), naive.second(b)))
                    .isEqualTo(60 * naive.count(a, b, List.of()));
            naive.forward(a, amount, List.of()).ifPresent(due ->
                    assertThat(calendar.plusSeconds(naive.second(a), amount * 60L)).isEqualTo(due.getEpochSecond()));
            naive.forward(a, amount, pauses).ifPresent(due ->
                    assertThat(calendar.plus(naive.at(a), Duration.ofMinutes(amount), pauses)).isEqualTo(due));
            naive.backward(a, amount, pauses).ifPresent(due ->
                    assertThat(calendar.plus(naive.at(a), Duration.ofMinutes(-amount), pauses)).isEqualTo(due));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112})
    void findsTheSameOpeningsAndClosings(long seed) {
        var random = new SplittableRandom(seed);
        var naive = new Naive(random);
        ServiceCalendar calendar = naive.calendar();

        for (int i = 0; i < 200; i++) {
            int a = random.nextInt(naive.minutes / 4, naive.minutes * 3 / 4);
            Instant at = naive.at(a);

            naive.firstOpen(a).ifPresent(open -> assertThat(calendar.rollForward(at)).as("%s", at).isEqualTo(open));
            naive.lastClosing(a).ifPresent(closing -> assertThat(calendar.rollBackward(at)).as("%s", at).isEqualTo(closing));
            naive.nextOpening(a).ifPresent(open -> assertThat(calendar.nextOpening(at)).as("%s", at).hasValue(open));
            naive.closing(a).ifPresent(closing -> assertThat(calendar.closing(at)).as("%s", at).hasValue(closing));
            naive.closing(a).ifPresent(closing -> assertThat(calendar.intervals(at, 1))
                    .containsExactly(new Interval(naive.firstOpen(a).orElseThrow(), closing)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206})
    void explainsEveryMinuteAsCountedOrNot(long seed) {
        var random = new SplittableRandom(seed);
        var naive = new Naive(random);
        ServiceCalendar calendar = naive.calendar();

        for (int i = 0; i < 12; i++) {
            int a = random.nextInt(naive.minutes / 4, naive.minutes / 2);
            List<Interval> pauses = naive.pauses(random);
            int amount = random.nextInt(1, 3000) * (i % 2 == 0 ? 1 : -1);
            DueTime due = DueTimes.of(calendar, naive.at(a), Duration.ofMinutes(amount), pauses);

            for (Explained part : due.intervals()) {
                for (Instant minute = part.from(); minute.isBefore(part.to()); minute = minute.plusSeconds(60)) {
                    int m = naive.minuteOf(minute);
                    assertThat(part.kind() == Kind.COUNTED).as("%s", minute).isEqualTo(naive.counts(m, pauses));
                    assertThat(part.kind() == Kind.PAUSED).as("%s", minute).isEqualTo(naive.open.get(m) && !naive.counts(m, pauses));
                }
            }
        }
    }

    /// A random calendar of wall-clock rules and its open minutes.
    private static final class Naive {
        final ZoneId zone;
        final LocalDate first;
        final int minutes = DAYS * 1440;
        final BitSet open = new BitSet();
        private final Map<DayOfWeek, List<OpeningHours>> week = new HashMap<>();
        private final Map<LocalDate, List<OpeningHours>> overrides = new HashMap<>();
        private final Map<LocalDate, List<OpeningHours>> breaks = new HashMap<>();
        private final List<LocalDate> holidays = new ArrayList<>();
        private final boolean chinese;
        private final boolean outside;

        Naive(SplittableRandom random) {
            zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            first = LocalDate.of(random.nextInt(2023, 2027), random.nextInt(1, 13), 1);
            chinese = random.nextBoolean();
            outside = random.nextInt(5) == 0;
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day == DayOfWeek.TUESDAY || random.nextInt(4) > 0) {
                    week.put(day, someHours(random));
                }
            }
            for (int i = 0; i < 8; i++) {
                holidays.add(someDate(random));
                overrides.put(someDate(random), random.nextInt(3) == 0 ? List.of() : someHours(random));
                breaks.put(someDate(random), someHours(random));
            }
            for (int minute = 0; minute < minutes; minute++) {
                open.set(minute, outside != isOpen(at(minute).atZone(zone).toLocalDateTime()));
            }
        }

        private LocalDate someDate(SplittableRandom random) {
            return first.plusDays(random.nextInt(DAYS));
        }

        private static List<OpeningHours> someHours(SplittableRandom random) {
            List<OpeningHours> hours = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                int from = random.nextInt(96) * 900;
                hours.add(new OpeningHours(from, from + random.nextInt(1, 97) * 900));
            }
            return hours;
        }

        private boolean isOpen(LocalDateTime wallClock) {
            LocalDate date = wallClock.toLocalDate();
            int second = wallClock.toLocalTime().toSecondOfDay();
            return (holds(planned(date), second) || holds(planned(date.minusDays(1)), second + 86_400))
                    && !holds(breaks.getOrDefault(date, List.of()), second)
                    && !holds(breaks.getOrDefault(date.minusDays(1), List.of()), second + 86_400);
        }

        private static boolean holds(List<OpeningHours> hours, int second) {
            return hours.stream().anyMatch(h -> h.fromSecond() <= second && second < h.toSecond());
        }

        private List<OpeningHours> planned(LocalDate date) {
            if (overrides.containsKey(date)) {
                return overrides.get(date);
            }
            if (holidays.contains(date)) {
                return List.of();
            }
            if (chinese && HolidayTable.china().isMakeUpWorkingDay(date)) {
                return week.containsKey(DayOfWeek.MONDAY) ? week.get(DayOfWeek.MONDAY) : week.get(DayOfWeek.TUESDAY);
            }
            boolean off = chinese && HolidayTable.china().isDayOff(date);
            return off ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
        }

        ServiceCalendar calendar() {
            CalendarBuilder builder = ServiceCalendar.builder(zone).holidays(holidays);
            week.forEach((day, hours) -> builder.open(day, hours.toArray(OpeningHours[]::new)));
            overrides.forEach((date, hours) -> builder.override(date, hours.toArray(OpeningHours[]::new)));
            breaks.forEach((date, hours) -> builder.breakOn(date, hours.toArray(OpeningHours[]::new)));
            ServiceCalendar calendar = chinese ? builder.holidays(HolidayTable.china()).build() : builder.build();
            return outside ? calendar.outside("outside") : calendar;
        }

        long second(int minute) {
            return at(minute).getEpochSecond();
        }

        int minuteOf(Instant instant) {
            return (int) Duration.between(at(0), instant).toMinutes();
        }

        private Optional<Instant> first(int from, int step, IntPredicate wanted) {
            for (int minute = from; minute > 0 && minute < minutes; minute += step) {
                if (wanted.test(minute)) {
                    return Optional.of(at(minute));
                }
            }
            return Optional.empty();
        }

        Optional<Instant> firstOpen(int from) {
            return first(from, 1, open::get);
        }

        Optional<Instant> lastClosing(int from) {
            return open.get(from) ? Optional.of(at(from)) : first(from, -1, m -> open.get(m - 1));
        }

        Optional<Instant> nextOpening(int from) {
            return first(from + 1, 1, m -> open.get(m) && !open.get(m - 1));
        }

        Optional<Instant> closing(int from) {
            return first(from + 1, 1, m -> open.get(m - 1) && !open.get(m));
        }

        Instant at(int minute) {
            return first.atStartOfDay(zone).toInstant().plusSeconds(minute * 60L);
        }

        List<Interval> pauses(SplittableRandom random) {
            List<Interval> pauses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int from = random.nextInt(minutes);
                pauses.add(new Interval(at(from), at(from + random.nextInt(0, 3000))));
            }
            return pauses;
        }

        private boolean counts(int minute, List<Interval> pauses) {
            return open.get(minute) && pauses.stream().noneMatch(p -> p.contains(at(minute)));
        }

        long count(int from, int to, List<Interval> pauses) {
            long counted = 0;
            for (int minute = from; minute < to; minute++) {
                counted += counts(minute, pauses) ? 1 : 0;
            }
            return counted;
        }

        Optional<Instant> forward(int from, int amount, List<Interval> pauses) {
            int left = amount;
            for (int minute = from; minute < minutes; minute++) {
                if (counts(minute, pauses) && --left == 0) {
                    return Optional.of(at(minute + 1));
                }
            }
            return Optional.empty();
        }

        Optional<Instant> backward(int from, int amount, List<Interval> pauses) {
            int left = amount;
            for (int minute = from - 1; minute >= 0; minute--) {
                if (counts(minute, pauses) && --left == 0) {
                    return Optional.of(at(minute));
                }
            }
            return Optional.empty();
        }
    }
}
