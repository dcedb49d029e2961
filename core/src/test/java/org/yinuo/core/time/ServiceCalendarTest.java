package org.yinuo.core.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final OpeningHours MORNING = OpeningHours.of("09:00", "12:00");
    private static final OpeningHours AFTERNOON = OpeningHours.of("13:00", "18:00");

    private final ServiceCalendar office = CalendarText.houseDefault(SHANGHAI);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # start (China)     | minutes | due                 why
            2026-03-02T09:00:00 |  480 | 2026-03-02T18:00:00 # a whole day ends at its own closing
            2026-03-02T09:00:00 |  180 | 2026-03-02T12:00:00 # and a morning at lunch, not after it
            2026-03-02T09:00:00 |  181 | 2026-03-02T13:01:00 # lunch does not count
            2026-03-02T12:30:00 |    1 | 2026-03-02T13:01:00
            2026-03-06T17:30:00 |   60 | 2026-03-09T09:30:00 # over the weekend
            2026-03-07T10:00:00 |    0 | 2026-03-09T09:00:00 # nothing cannot fall due while closed
            2026-03-09T09:30:00 |  -60 | 2026-03-06T17:30:00
            2026-03-09T09:30:00 |  -30 | 2026-03-09T09:00:00 # backwards, an opening is reached at opening
            """)
    void countsOnlyOpenTimeAndEndsAtTheClosingItReaches(String start, long minutes, String dueAndWhy) {
        Instant due = office.plus(china(start), Duration.ofMinutes(minutes));

        assertThat(due).isEqualTo(china(dueAndWhy.split("#")[0].strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T08:59:59 | false
            2026-03-02T09:00:00 | true
            2026-03-02T11:59:59 | true
            2026-03-02T12:00:00 | false
            2026-03-02T18:00:00 | false
            """)
    void isOpenFromOpeningUntilJustBeforeClosing(String at, boolean open) {
        assertThat(office.isOpen(china(at))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04, true", "2026-02-14, true", "2026-02-28, true", "2026-05-09, true", "2026-09-20, true",
        "2026-10-10, true", "2026-01-02, false", "2026-02-23, false", "2026-05-05, false", "2026-09-25, false",
        "2026-10-07, false", "2026-10-08, true", "2026-10-17, false", "2026-03-02, true"
    })
    void worksOnMakeUpWeekendsAndRestsOnStatutoryHolidaysOf2026(LocalDate date, boolean works) {
        assertThat(office.isWorkingDay(date)).isEqualTo(works);
        assertThat(office.isOpen(date.atTime(10, 0).atZone(SHANGHAI).toInstant())).isEqualTo(works);
    }

    @Test
    void givesAMakeUpSaturdayTheHoursOfAnOrdinaryWorkingDay() {
        Instant saturday = china("2026-10-10T00:00:00");

        assertThat(office.intervals(saturday, 2)).containsExactly(
                new Interval(china("2026-10-10T09:00:00"), china("2026-10-10T12:00:00")),
                new Interval(china("2026-10-10T13:00:00"), china("2026-10-10T18:00:00")));
    }

    @Test
    void letsADatedOverrideBeatAHolidayAndAHolidayBeatTheWeek() {
        LocalDate nationalDay = LocalDate.of(2026, 10, 1);
        LocalDate makeUpSaturday = LocalDate.of(2026, 10, 10);
        ServiceCalendar house = ServiceCalendar.builder(SHANGHAI)
                .weekdays(MORNING)
                .holidays(HolidayTable.china())
                .override(nationalDay, AFTERNOON)
                .override(LocalDate.of(2026, 10, 9))
                .holidays(List.of(makeUpSaturday))
                .yearlyHolidays(List.of(MonthDay.of(12, 25)))
                .build();

        assertThat(house.isOpen(china("2026-10-01T14:00:00"))).isTrue();
        assertThat(house.isHoliday(nationalDay)).isFalse();
        assertThat(house.isWorkingDay(LocalDate.of(2026, 10, 2))).isFalse();
        assertThat(house.isWorkingDay(LocalDate.of(2026, 10, 9))).as("closed by a dated rule").isFalse();
        assertThat(house.isWorkingDay(makeUpSaturday)).as("the house rests although the country works").isFalse();
        assertThat(house.isHoliday(LocalDate.of(2031, 12, 25))).isTrue();
    }

    @Test
    void runsAnOvernightWindowThroughMidnightIntoARestDay() {
        ServiceCalendar night = ServiceCalendar.builder(SHANGHAI).weekdays(OpeningHours.of("22:00", "06:00")).build();

        assertThat(night.plus(china("2026-03-06T23:00:00"), Duration.ofHours(7))).isEqualTo(china("2026-03-07T06:00:00"));
        assertThat(night.plus(china("2026-03-06T23:00:00"), Duration.ofHours(8))).isEqualTo(china("2026-03-09T23:00:00"));
        assertThat(night.isWorkingDay(LocalDate.of(2026, 3, 7))).isFalse();
        assertThat(night.closing(china("2026-03-06T23:00:00"))).hasValue(china("2026-03-07T06:00:00"));
    }

    @Test
    void takesABreakOutOfBothSidesOfMidnight() {
        ServiceCalendar night = ServiceCalendar.builder(SHANGHAI)
                .open(FRIDAY, "22:00", "06:00")
                .breakOn(LocalDate.of(2026, 3, 7), OpeningHours.of("01:00", "02:00"))
                .build();

        assertThat(night.between(china("2026-03-06T22:00:00"), china("2026-03-07T06:00:00"))).isEqualTo(Duration.ofHours(7));
        assertThat(night.isOpen(china("2026-03-07T01:30:00"))).isFalse();
        assertThat(night.isOpen(china("2026-03-07T02:00:00"))).isTrue();
    }

    @Test
    void takesWholeDaysThatTouchAsOneOpening() {
        ServiceCalendar working = ServiceCalendar.builder(SHANGHAI).weekdays(OpeningHours.WHOLE_DAY).build();

        assertThat(working.closing(china("2026-03-02T10:00:00"))).hasValue(china("2026-03-07T00:00:00"));
        assertThat(working.nextOpening(china("2026-03-02T10:00:00"))).hasValue(china("2026-03-09T00:00:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # New York springs forward on 2026-03-08 at 02:00 and falls back on 2026-11-01 at 02:00
            2026-03-07T12:00:00 | 2026-03-08T13:00:00
            2026-10-31T12:00:00 | 2026-11-01T11:00:00
            2026-06-01T12:00:00 | 2026-06-02T12:00:00
            """)
    void takesTwentyFourHoursRoundTheClockAsExactlyTwentyFourElapsedHours(String start, String due) {
        ServiceCalendar always = ServiceCalendar.alwaysOpen(NEW_YORK);
        ServiceCalendar almostAlways = ServiceCalendar.builder(NEW_YORK)
                .everyDay(OpeningHours.WHOLE_DAY)
                .yearlyHolidays(List.of(MonthDay.of(12, 25)))
                .build();

        assertThat(always.plus(newYork(start), Duration.ofHours(24))).isEqualTo(newYork(due));
        assertThat(almostAlways.plus(newYork(start), Duration.ofHours(24))).isEqualTo(newYork(due));
    }

    @Test
    void hasNoOpeningInsideASpringGapAndTwoHalvesInAnAutumnOverlap() {
        ServiceCalendar small = ServiceCalendar.builder(NEW_YORK).open(SUNDAY, "01:30", "02:30").build();

        assertThat(small.between(newYork("2026-03-08T00:00:00"), newYork("2026-03-09T00:00:00"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(small.intervals(newYork("2026-11-01T00:00:00"), newYork("2026-11-02T00:00:00"))).containsExactly(
                new Interval(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T06:00:00Z")),
                new Interval(Instant.parse("2026-11-01T06:30:00Z"), Instant.parse("2026-11-01T07:30:00Z")));
    }

    @Test
    void opensAtTheWallClockHourOnDaysTheClocksChange() {
        ServiceCalendar daily = ServiceCalendar.builder(NEW_YORK).everyDay(OpeningHours.of("09:00", "17:00")).build();

        assertThat(daily.nextOpening(newYork("2026-03-07T18:00:00"))).hasValue(newYork("2026-03-08T09:00:00"));
        assertThat(daily.nextOpening(newYork("2026-10-31T18:00:00"))).hasValue(newYork("2026-11-01T09:00:00"));
    }

    @Test
    void refusesAnEmptyWeekAndEmptyHours() {
        assertThatThrownBy(() -> ServiceCalendar.builder(SHANGHAI).build())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("7x24");
        assertThatThrownBy(() -> ServiceCalendar.builder(SHANGHAI).override(LocalDate.of(2026, 1, 1), MORNING).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpeningHours.of("09:00", "09:00")).hasMessageContaining("00:00-24:00");
        assertThatThrownBy(() -> OpeningHours.of("09:00", "25:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverClosesRoundTheClock() {
        ServiceCalendar always = ServiceCalendar.alwaysOpen(SHANGHAI);

        assertThat(always.isAlwaysOpen()).isTrue();
        assertThat(always.closing(Instant.EPOCH)).isEmpty();
        assertThat(always.nextOpening(Instant.EPOCH)).isEmpty();
        assertThat(always.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(office.isAlwaysOpen()).isFalse();
    }

    @Test
    void isOpenOutsideTheOfficeHoursIncludingHolidays() {
        ServiceCalendar outside = office.outside("off-hours");

        assertThat(outside.isOpen(china("2026-03-02T08:59:59"))).isTrue();
        assertThat(outside.isOpen(china("2026-03-02T09:00:00"))).isFalse();
        assertThat(outside.isOpen(china("2026-10-01T10:00:00"))).isTrue();
        assertThat(outside.isOpen(china("2026-10-10T10:00:00"))).as("make-up Saturday").isFalse();
        assertThat(outside.plus(china("2026-03-02T17:00:00"), Duration.ofHours(15))).isEqualTo(china("2026-03-03T09:00:00"));
    }

    @Test
    void stopsTheClockDuringPausesHoweverTheyAreGiven() {
        Interval first = new Interval(china("2026-03-02T10:00:00"), china("2026-03-02T11:00:00"));
        Interval overlapping = new Interval(china("2026-03-02T10:30:00"), china("2026-03-02T12:30:00"));
        Interval beforeStart = new Interval(china("2026-03-01T10:00:00"), china("2026-03-02T09:30:00"));
        List<Interval> pauses = List.of(overlapping, beforeStart, first);

        Instant due = office.plus(china("2026-03-02T09:00:00"), Duration.ofHours(2), pauses);

        assertThat(due).isEqualTo(china("2026-03-02T14:30:00"));
        assertThat(office.between(china("2026-03-02T09:00:00"), due, pauses)).isEqualTo(Duration.ofHours(2));
        assertThat(office.plus(due, Duration.ofHours(-2), pauses)).isEqualTo(china("2026-03-02T09:30:00"));
    }

    @Test
    void doesNotMoveADueTimeThatIsReachedWhenAPauseBegins() {
        Interval pause = new Interval(china("2026-03-02T11:00:00"), china("2026-03-02T15:00:00"));

        Instant due = office.plus(china("2026-03-02T09:00:00"), Duration.ofHours(2), List.of(pause));

        assertThat(due).isEqualTo(china("2026-03-02T11:00:00"));
    }

    @Test
    void keepsFractionsOfASecond() {
        Instant start = china("2026-03-02T11:59:59").plusNanos(700_000_000);

        Instant due = office.plus(start, Duration.ofMillis(500));

        assertThat(due).isEqualTo(china("2026-03-02T13:00:00").plusMillis(200));
        assertThat(office.between(start, due)).isEqualTo(Duration.ofMillis(500));
        assertThat(office.plus(due, Duration.ofMillis(-500))).isEqualTo(start);
    }

    @Test
    void reachesDecadesAheadAndBackAndRefusesWhatLiesBeyond() {
        Instant start = china("2026-03-02T09:00:00");
        Duration years = Duration.ofHours(8 * 250 * 60);

        Instant far = office.plus(start, years);

        assertThat(office.between(start, far)).isEqualTo(years);
        assertThat(CalendarText.houseDefault(SHANGHAI).plus(far, years.negated())).isEqualTo(start);
        assertThatThrownBy(() -> office.plus(start, years.multipliedBy(100))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> office.isOpen(Instant.MAX)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void isProvisionalPastTheLastPublishedYearOnly() {
        assertThat(office.isProvisional(china("2026-12-31T18:00:00"))).isFalse();
        assertThat(office.isProvisional(china("2027-01-01T00:00:00"))).as("24:00 of the last published day").isFalse();
        assertThat(office.isProvisional(china("2027-01-01T00:00:01"))).isTrue();
        assertThat(ServiceCalendar.alwaysOpen(SHANGHAI).isProvisional(china("2040-01-01T00:00:00"))).isFalse();
    }

    @Test
    void countsWorkingDaysOverTheNationalHoliday() {
        LocalDate before = LocalDate.of(2026, 9, 30);

        assertThat(office.plusWorkingDays(before, 3)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(office.plusWorkingDays(LocalDate.of(2026, 10, 8), -1)).isEqualTo(before);
        assertThat(office.workingDaysBetween(before, LocalDate.of(2026, 10, 12))).isEqualTo(4);
        assertThat(office.workingDaysBetween(before, before.minusDays(9))).isZero();
    }

    @Test
    void keepsAWeekendShiftOfAServiceDeskApart() {
        ServiceCalendar weekend = ServiceCalendar.builder(SHANGHAI)
                .days(SATURDAY, MONDAY, MORNING).open(THURSDAY, AFTERNOON).build();

        assertThat(weekend.between(china("2026-03-02T00:00:00"), china("2026-03-09T00:00:00"))).isEqualTo(Duration.ofHours(14));
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }

    private static Instant newYork(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(NEW_YORK).toInstant();
    }
}
