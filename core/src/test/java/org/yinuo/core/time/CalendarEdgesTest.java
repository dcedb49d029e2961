package org.yinuo.core.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ends of every range: first and last second, first and last year, shortest and longest opening.
class CalendarEdgesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final ServiceCalendar office = CalendarText.houseDefault(SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T17:00, 1,  2026-03-09T17:00", // Friday to Monday
        "2026-03-06T20:00, 1,  2026-03-10T09:00", // after closing: the opening after the day
        "2026-03-06T20:00, -1, 2026-03-05T18:00", // and backwards the closing before it
        "2026-03-06T07:00, -1, 2026-03-04T18:00",
        "2026-03-07T12:30, 0,  2026-03-09T09:00",
        "2026-03-06T12:30, 1,  2026-03-09T13:00"
    })
    void keepsTheTimeOfDayOverWorkingDaysAndRollsItTheWayItGoes(String start, int days, String end) {
        assertThat(office.plusWorkingDays(china(start), days)).isEqualTo(china(end));
    }

    @Test
    void endsTheTableOfWorkingDaysThreeHundredYearsOn() {
        LocalDate date = LocalDate.of(2026, 3, 2);
        ServiceCalendar rare = ServiceCalendar.builder(SHANGHAI).open(MONDAY, "09:00", "17:00").build();

        assertThatThrownBy(() -> rare.plusWorkingDays(date, 100_000)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> rare.plusWorkingDays(date, -100_000)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> rare.workingDaysBetween(date, date.plusYears(302))).isInstanceOf(DateTimeException.class);
        assertThat(rare.plusWorkingDays(date, 15_600).getYear()).isEqualTo(2325);
        assertThat(rare.workingDaysBetween(LocalDate.of(2000, 1, 1), LocalDate.of(2300, 1, 1))).isEqualTo(15_654);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 61, 3599, 3600, 3601, 32_767, 32_768, 32_769, 86_399})
    void countsOpeningsOfAnyLengthFromBothEnds(int length) {
        ServiceCalendar daily = ServiceCalendar.builder(UTC).everyDay(new OpeningHours(0, length)).build();
        long monday = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond();

        for (int days : new int[] {1, 2, 3, 100}) {
            long lastClosing = monday + (days - 1) * 86_400L + length;
            assertThat(daily.plusSeconds(monday, (long) days * length)).isEqualTo(lastClosing);
            assertThat(daily.plusSeconds(monday, (long) days * length + 1)).isEqualTo(monday + days * 86_400L + 1);
            assertThat(daily.plusSeconds(lastClosing, -(long) days * length)).isEqualTo(monday);
            assertThat(daily.secondsBetween(monday, lastClosing)).isEqualTo((long) days * length);
            assertThat(daily.secondsBetween(monday, lastClosing - 1)).isEqualTo((long) days * length - 1);
        }
        assertThat(daily.isOpen(Instant.ofEpochSecond(monday + length - 1))).isTrue();
        assertThat(daily.isOpen(Instant.ofEpochSecond(monday + length))).isFalse();
    }

    @Test
    void countsManyShortOpeningsInOneBucket() {
        OpeningHours[] minutes = new OpeningHours[144];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = new OpeningHours(i * 600 + 60, i * 600 + 61);
        }
        ServiceCalendar blinking = ServiceCalendar.builder(UTC).everyDay(minutes).build();
        long midnight = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond();

        for (int n = 1; n < 1000; n++) {
            long due = midnight + (n - 1) * 600L + 61;
            assertThat(blinking.plusSeconds(midnight, n)).isEqualTo(due);
            assertThat(blinking.secondsBetween(midnight, due)).isEqualTo(n);
            assertThat(blinking.secondsBetween(midnight, due - 1)).isEqualTo(n - 1);
        }
    }

    @Test
    void answersFromTheFirstToTheLastSecondOfItsYearsAndNoFurther() {
        ServiceCalendar daily = ServiceCalendar.builder(UTC).everyDay(OpeningHours.of("09:00", "17:00")).build();

        assertThat(daily.plus(Instant.parse("1900-01-01T00:00:00Z"), Duration.ofHours(8))).isEqualTo("1900-01-01T17:00:00Z");
        assertThat(daily.plus(Instant.parse("2199-12-31T09:00:00Z"), Duration.ofHours(8))).isEqualTo("2199-12-31T17:00:00Z");
        assertThatThrownBy(() -> daily.plus(Instant.parse("2199-12-31T09:00:00Z"), Duration.ofHours(9))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> daily.plus(Instant.parse("1900-01-01T12:00:00Z"), Duration.ofHours(-4))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> daily.isOpen(Instant.parse("1899-12-31T23:59:59Z"))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> daily.isOpen(Instant.parse("2200-01-01T00:00:00Z"))).isInstanceOf(DateTimeException.class);
        assertThat(daily.nextOpening(Instant.parse("2199-12-31T12:00:00Z"))).isEmpty();
        assertThatThrownBy(() -> daily.rollBackward(Instant.parse("1900-01-01T08:00:00Z"))).isInstanceOf(DateTimeException.class);
    }

    @Test
    void goesOnAtTheEdgeOfTheYearsItHasLaidOut() {
        ServiceCalendar daily = ServiceCalendar.builder(UTC).everyDay(OpeningHours.of("22:00", "06:00")).build();
        for (int year = 2010; year < 2060; year++) {
            Instant newYear = Instant.parse(year + "-01-01T00:00:00Z");

            assertThat(daily.closing(newYear.minusSeconds(1))).hasValue(newYear.plusSeconds(6 * 3600));
            assertThat(daily.rollBackward(newYear.plusSeconds(7 * 3600))).isEqualTo(newYear.plusSeconds(6 * 3600));
            assertThat(daily.nextOpening(newYear.minusSeconds(3 * 3600))).hasValue(newYear.minusSeconds(2 * 3600));
            assertThat(daily.plus(newYear.minusSeconds(3600), Duration.ofHours(2))).isEqualTo(newYear.plusSeconds(3600));
            assertThat(daily.plus(newYear.plusSeconds(3600), Duration.ofHours(-2))).isEqualTo(newYear.minusSeconds(3600));
        }
    }

    @Test
    void saysWhichDaysAreHolidays() {
        ServiceCalendar house = ServiceCalendar.builder(SHANGHAI)
                .weekdays(OpeningHours.of("09:00", "17:00"))
                .holidays(HolidayTable.china())
                .holidays(List.of(LocalDate.of(2026, 10, 10)))
                .yearlyHolidays(List.of(MonthDay.of(9, 20), MonthDay.of(12, 25)))
                .override(LocalDate.of(2026, 10, 2))
                .build();

        assertThat(house.isHoliday(LocalDate.of(2026, 10, 10))).as("the house's own, on a make-up day").isTrue();
        assertThat(house.isHoliday(LocalDate.of(2026, 9, 20))).as("a make-up day beats a day of every year").isFalse();
        assertThat(house.isHoliday(LocalDate.of(2026, 10, 2))).as("closed by a dated rule too").isTrue();
        assertThat(house.isHoliday(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(house.isHoliday(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(office.isHoliday(LocalDate.of(2026, 10, 10))).isFalse();
    }

    @Test
    void worksOnceTheRulesAreTurnedRoundOnlyWhereTheyRest() {
        ServiceCalendar outside = ServiceCalendar.builder(SHANGHAI).open(MONDAY, OpeningHours.WHOLE_DAY)
                .open(FRIDAY, "09:00", "17:00").build().outside("nights");

        assertThat(outside.name()).isEqualTo("nights");
        assertThat(outside.isWorkingDay(LocalDate.of(2026, 3, 2))).isFalse();
        assertThat(outside.isWorkingDay(LocalDate.of(2026, 3, 6))).isTrue();
        assertThat(outside.intervals(china("2026-03-06T00:00"), china("2026-03-10T00:00"))).containsExactly(
                new Interval(china("2026-03-06T00:00"), china("2026-03-06T09:00")),
                new Interval(china("2026-03-06T17:00"), china("2026-03-09T00:00")));
        assertThatThrownBy(() -> ServiceCalendar.alwaysOpen(SHANGHAI).outside("never")).hasMessageContaining("never closes");
    }

    @Test
    void takesOpeningsInAnyOrderAndOverlappingOnesOnce() {
        ServiceCalendar mixed = ServiceCalendar.builder(UTC)
                .open(MONDAY, OpeningHours.of("20:00", "21:00"), OpeningHours.of("13:00", "17:00"), OpeningHours.of("09:00", "12:00"),
                        OpeningHours.of("10:00", "14:00"), OpeningHours.of("22:00", "08:00"))
                .open(DayOfWeek.TUESDAY, "06:00", "07:00")
                .build();
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");

        assertThat(mixed.intervals(monday, 3)).containsExactly(
                new Interval(monday.plusSeconds(9 * 3600), monday.plusSeconds(17 * 3600)),
                new Interval(monday.plusSeconds(20 * 3600), monday.plusSeconds(21 * 3600)),
                new Interval(monday.plusSeconds(22 * 3600), monday.plusSeconds(32 * 3600)));
        assertThat(mixed.between(monday, monday.plusSeconds(7 * 86_400))).isEqualTo(Duration.ofHours(19));
    }

    @Test
    void looksForTheNextOpeningStrictlyAfterAnInstant() {
        assertThat(office.nextOpening(china("2026-03-02T08:59:59"))).hasValue(china("2026-03-02T09:00"));
        assertThat(office.nextOpening(china("2026-03-02T09:00"))).hasValue(china("2026-03-02T13:00"));
        assertThat(office.closing(china("2026-03-02T09:00"))).hasValue(china("2026-03-02T12:00"));
        assertThat(office.closing(china("2026-03-02T12:00"))).hasValue(china("2026-03-02T18:00"));
    }

    @Test
    void listsTheOpeningsOfAWindowCutAtItsEnds() {
        assertThat(office.intervals(china("2026-03-02T10:00"), china("2026-03-02T13:30"))).containsExactly(
                new Interval(china("2026-03-02T10:00"), china("2026-03-02T12:00")),
                new Interval(china("2026-03-02T13:00"), china("2026-03-02T13:30")));
        assertThat(office.intervals(china("2026-03-02T12:00"), china("2026-03-02T13:00"))).isEmpty();
        Interval day = new Interval(china("2026-03-02T10:00"), china("2026-03-02T11:00"));
        assertThat(ServiceCalendar.alwaysOpen(SHANGHAI).intervals(day.startInclusive(), day.endExclusive())).containsExactly(day);
        assertThat(ServiceCalendar.alwaysOpen(SHANGHAI).intervals(day.startInclusive(), day.startInclusive())).isEmpty();
        assertThat(ServiceCalendar.alwaysOpen(SHANGHAI).secondsBetween(7, 10)).isEqualTo(3);
        assertThat(office.secondsBetween(10, 7)).isZero();
    }

    @Test
    void isEqualWhenNameZoneAndRulesAre() {
        ServiceCalendar same = CalendarText.houseDefault(SHANGHAI);

        assertThat(office).isEqualTo(same).hasSameHashCodeAs(same).hasToString("business-hours (Asia/Shanghai)");
        assertThat(office).isNotEqualTo(CalendarText.houseDefault(UTC)).isNotEqualTo(office.outside("business-hours")).isNotEqualTo("x");
        assertThat(office.hashCode()).isNotEqualTo(office.outside("other").hashCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the ordinary day is 09:00-12:00 13:00-18:00
            Mon 3h/day  | 09:00-12:00
            Mon 4h/day  | 09:00-12:00 13:00-14:00
            Mon 8h/day  | 09:00-12:00 13:00-18:00
            Mon 9h/day  | 09:00-12:00 13:00-18:00 18:00-19:00
            Mon 14h/day | 09:00-12:00 13:00-18:00 18:00-00:00
            Mon 15h/day | 09:00-00:00
            Mon 24h/day | 00:00-00:00
            """)
    void cutsOrLengthensTheOrdinaryDayToSoManyHours(String text, String hours) {
        ServiceCalendar calendar = CalendarText.parse(text, SHANGHAI);

        assertThat(calendar.rules().week().get(MONDAY)).extracting(open -> open.toString().replace("24:00", "00:00"))
                .containsExactly(hours.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon 0h/day", "Mon 25h/day", "Mon 24:00-06:00", "Mon", "Mon 09:00-09:00", "Mon 09:00", "Foo 09:00-17:00",
        "Mon 09:00-17:00; off", "Mon 09:00-17:00; on", "Mon 09:00-17:00; sometimes", "Mon 09:00-17:00; zone Moon"})
    void refusesHoursThatAreNone(String text) {
        assertThatThrownBy(() -> CalendarText.parse(text.equals("Mon 09:00-17:00; off") ? text + " x" : text, SHANGHAI))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is not understood");
    }

    @Test
    void storesWhatEveryPartOfACalendarSays() {
        ServiceCalendar calendar = ServiceCalendar.builder(UTC).name("desk")
                .days(SATURDAY, MONDAY, OpeningHours.of("22:00", "06:00")).open(DayOfWeek.WEDNESDAY, "09:00:30", "17:00")
                .holidays(HolidayTable.china())
                .holidays(List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6)))
                .yearlyHolidays(List.of(MonthDay.of(5, 1), MonthDay.of(12, 25)))
                .override(LocalDate.of(2026, 7, 1), OpeningHours.of("10:00", "12:00"), OpeningHours.of("13:00", "14:00"))
                .override(LocalDate.of(2026, 7, 2))
                .breakOn(LocalDate.of(2026, 7, 4), OpeningHours.of("23:00", "23:30"))
                .build();

        String text = CalendarText.toText(calendar);

        assertThat(CalendarText.parse(text, SHANGHAI)).isEqualTo(calendar);
        assertThat(text).contains("off 2026-01-05 2026-01-06", "yearly 05-01 12-25", "on 2026-07-02 closed", "name desk", "zone UTC");
        assertThat(CalendarText.parse(CalendarText.toText(office.outside("night")), SHANGHAI)).isEqualTo(office.outside("night"));
        assertThat(CalendarText.toText(ServiceCalendar.alwaysOpen(UTC))).startsWith("7x24; zone UTC");
    }

    @Test
    void storesNoCalendarWithHolidaysItCouldNotReadBack() {
        var other = new HolidayTable("HK", new TreeSet<>(List.of(2026)), "x", Map.of(LocalDate.of(2026, 7, 1), "SAR Day"), Map.of());
        ServiceCalendar hongKong = ServiceCalendar.builder(UTC).weekdays(OpeningHours.of("09:00", "17:00")).holidays(other).build();

        assertThatThrownBy(() -> CalendarText.toText(hongKong)).hasMessageContaining("HK");
    }

    @Test
    void putsWorkingDaysOffByWorkingDaysAndCalendarDaysByCalendarDays() {
        List<Interval> friday = List.of(new Interval(china("2026-03-06T00:00"), china("2026-03-07T00:00")));

        assertThat(new StatutoryPeriod(office, TimeLimit.workingDays(2)).endFrom(china("2026-03-05T10:00"), friday)).isEqualTo(china("2026-03-10T18:00"));
        assertThat(new StatutoryPeriod(ServiceCalendar.alwaysOpen(SHANGHAI), TimeLimit.days(1)).endFrom(china("2026-03-05T10:00"), friday))
                .isEqualTo(china("2026-03-08T00:00"));
        assertThat(new StatutoryPeriod(ServiceCalendar.alwaysOpen(UTC), TimeLimit.days(1)).endFrom(LocalDate.of(2199, 12, 29))).isEqualTo("2199-12-31T00:00:00Z");
        assertThatThrownBy(() -> new StatutoryPeriod(ServiceCalendar.alwaysOpen(UTC), TimeLimit.years(300)).endFrom(LocalDate.of(2026, 1, 1)))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void explainsNoTimeFromAClosedStartUpToTheOpening() {
        DueTime due = DueTimes.of(office, china("2026-03-02T07:00"), Duration.ZERO, List.of());

        assertThat(due.due()).isEqualTo(china("2026-03-02T09:00"));
        assertThat(due.intervals()).containsExactly(new Explained(china("2026-03-02T07:00"), china("2026-03-02T09:00"), Kind.CLOSED));
    }

    @Test
    void startsAfterThePausesThatCoverTheStart() {
        List<Interval> pauses = List.of(
                new Interval(china("2026-03-02T09:00"), china("2026-03-02T10:00")),
                new Interval(china("2026-03-02T10:00"), china("2026-03-02T12:00")),
                new Interval(china("2026-03-02T14:00"), china("2026-03-02T15:00")));

        assertThat(office.plus(china("2026-03-02T09:30"), Duration.ZERO, pauses)).isEqualTo(china("2026-03-02T13:00"));
        assertThat(office.plus(china("2026-03-02T13:30"), Duration.ZERO, pauses)).isEqualTo(china("2026-03-02T13:30"));
        assertThat(office.plus(china("2026-03-02T14:00"), Duration.ZERO, pauses)).isEqualTo(china("2026-03-02T15:00"));
        assertThat(office.plus(china("2026-03-02T15:30"), Duration.ofHours(-1), pauses)).isEqualTo(china("2026-03-02T13:30"));
    }

    @Test
    void namesLimitsAndIntervals() {
        assertThat(TimeLimit.months(2)).hasToString("2 MONTHS").extracting(TimeLimit::count).isEqualTo(2);
        assertThat(TimeLimit.years(2)).hasToString("2 YEARS").extracting(TimeLimit::count).isEqualTo(24);
        assertThatThrownBy(() -> TimeLimit.hours(1).count()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TimeLimit.days(1).workingTime()).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Interval(Instant.EPOCH, Instant.EPOCH).isEmpty()).isTrue();
        assertThat(new Interval(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).isEmpty()).isFalse();
        assertThat(HolidayTable.china()).hasToString("CN 2023-2026");
        assertThat(HolidayTable.china().firstYear()).isEqualTo(2023);
        assertThat(HolidayTable.china().nameOf(LocalDate.of(2026, 10, 10))).hasValue("国庆节调休上班");
    }

    @Test
    void readsATableLineByLineAndNamesTheLineItCannot() {
        HolidayTable table = HolidayText.parse("# days\n\nname X\nyears 2025-2026\nsource a\nsource b\noff 2026-10-01/2026-10-03 National\nwork 2026-10-10 National\n");

        assertThat(table.years()).containsExactly(2025, 2026);
        assertThat(table.source()).isEqualTo("a; b");
        assertThat(table.daysOff().keySet()).containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 3));
        assertThatThrownBy(() -> HolidayText.parse("name X\nyears 2026\noff 2026-99-01 Day")).hasMessageContaining("line 3");
        assertThat(HolidayText.parse("name X\nyears 2026\noff 2026-10-01 Day").years()).containsExactly(2026);
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }
}
