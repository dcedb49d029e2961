package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What other systems get wrong, or were seen to leave open: each fault once, so that it never happens here.
class PeerFaultsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final ServiceCalendar office = ServiceCalendar.builder(SHANGHAI)
            .weekdays(OpeningHours.of("09:00", "12:00"), OpeningHours.of("13:30", "18:00"))
            .holidays(HolidayTable.china())
            .build();

    /// Perl Business::Hours, and so Request Tracker: -1 after thirty days, and the ticket has no due time.
    @Test
    void givesLongPromisesADueTimeToo() {
        Instant start = china("2025-03-03T09:00");

        Instant due = office.plus(start, Duration.ofHours(225));

        assertThat(due).isEqualTo(china("2025-04-14T18:00")).isAfter(start.plus(Duration.ofDays(30)));
        assertThat(office.plus(start, Duration.ofHours(24_000))).isAfter(china("2037-01-01T00:00"));
    }

    /// Perl Business::Hours: counts both ends and so one second too many.
    @Test
    void countsTheStartAndNotTheEnd() {
        assertThat(office.between(china("2026-03-02T09:00"), china("2026-03-02T10:00"))).isEqualTo(Duration.ofHours(1));
        assertThat(office.between(china("2026-03-02T11:59:59"), china("2026-03-02T12:00"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(office.between(china("2026-03-02T12:00"), china("2026-03-02T12:00:01"))).isZero();
    }

    /// Perl Business::Hours: an end on 12:00 exactly becomes 13:30.
    @Test
    void endsAtTheBeginningOfLunchAndNotAfterIt() {
        assertThat(office.plus(china("2026-03-02T09:00"), Duration.ofHours(3))).isEqualTo(china("2026-03-02T12:00"));
    }

    /// biz, jBPM, GLPI: work that ends at closing is put off to the next opening.
    @Test
    void endsAtClosingAndNotAtTheNextOpening() {
        assertThat(office.plus(china("2026-03-06T17:00"), Duration.ofHours(1))).isEqualTo(china("2026-03-06T18:00"));
    }

    /// osTicket: keeps one range for each day and drops the afternoon.
    @Test
    void keepsTheAfternoonBehindALunchBreak() {
        assertThat(office.plus(china("2025-11-20T09:00"), Duration.ofMinutes(879))).isEqualTo(china("2025-11-21T17:39"));
        assertThat(office.between(china("2026-03-02T00:00"), china("2026-03-03T00:00"))).isEqualTo(Duration.ofMinutes(450));
    }

    /// GLPI: adds 86,400 seconds for a day, so that round the clock 40 hours take 17 and 30 take 53.
    @ParameterizedTest
    @CsvSource({"2026-11-01T00:15, 40", "2026-03-07T23:30, 30", "2026-03-08T01:59, 1", "2026-11-01T00:30, 1"})
    void runsRoundTheClockThroughAChangeOfTheClocksInRealHours(String start, long hours) {
        Duration amount = Duration.ofHours(hours);
        ServiceCalendar always = ServiceCalendar.alwaysOpen(NEW_YORK);
        ServiceCalendar daily = ServiceCalendar.builder(NEW_YORK)
                .everyDay(OpeningHours.WHOLE_DAY).override(LocalDate.of(2020, 1, 1)).build();

        assertThat(always.plus(newYork(start), amount)).isEqualTo(newYork(start).plus(amount));
        assertThat(daily.plus(newYork(start), amount)).isEqualTo(newYork(start).plus(amount));
    }

    /// GLPI: with office hours it skips or repeats a day when the clocks change.
    @ParameterizedTest
    @CsvSource({"2026-03-06T16:00, 2026-03-07T10:00, 2026-03-08T10:00", "2026-10-30T16:00, 2026-10-31T10:00, 2026-11-01T10:00"})
    void neitherSkipsNorRepeatsADayWhenTheClocksChange(String start, String afterTwoHours, String afterTenHours) {
        ServiceCalendar daily = ServiceCalendar.builder(NEW_YORK).everyDay(OpeningHours.of("09:00", "17:00")).build();

        assertThat(daily.plus(newYork(start), Duration.ofHours(2))).isEqualTo(newYork(afterTwoHours));
        assertThat(daily.plus(newYork(start), Duration.ofHours(10))).isEqualTo(newYork(afterTenHours));
    }

    /// jBPM: loops for ever on 22:00-06:00; biz refuses such hours.
    @Test
    void answersOvernightHoursAtOnce() {
        ServiceCalendar night = ServiceCalendar.builder(SHANGHAI).everyDay(OpeningHours.of("22:00", "06:00")).build();

        Instant due = assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> night.plus(china("2026-03-02T12:00"), Duration.ofHours(10)));

        assertThat(due).isEqualTo(china("2026-03-04T00:00"));
    }

    /// iTop: the second question over the same holidays no longer sees them.
    @Test
    void knowsItsHolidaysAtEveryQuestion() {
        Instant eve = china("2026-09-30T17:00");

        for (int i = 0; i < 3; i++) {
            assertThat(office.plus(eve, Duration.ofHours(2))).isEqualTo(china("2026-10-08T10:00"));
            assertThat(office.between(eve, china("2026-10-08T10:00"))).isEqualTo(Duration.ofHours(2));
        }
    }

    /// jBPM, osTicket, Perl: no make-up working days.
    @Test
    void worksOnMakeUpSaturdaysWithLunch() {
        assertThat(office.between(china("2026-10-10T00:00"), china("2026-10-11T00:00"))).isEqualTo(Duration.ofMinutes(450));
        assertThat(office.plus(china("2026-10-09T17:30"), Duration.ofHours(1))).isEqualTo(china("2026-10-10T09:30"));
    }

    /// moment-business-time: its difference between two instants and its deadlines contradict each other.
    @Test
    void countsBetweenWhatItAdds() {
        Instant start = china("2026-01-05T08:17:23");
        for (int minutes = 1; minutes < 24_000; minutes += 173) {
            Instant due = office.plus(start, Duration.ofMinutes(minutes));

            assertThat(office.between(start, due)).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    /// iTop keeps local times without zone: what is due depends on where the server stands.
    @Test
    void asksTheZoneOfTheCalendarAndNeverThatOfTheMachine() {
        assertThat(ZoneId.systemDefault()).as("the tests run elsewhere").isNotEqualTo(SHANGHAI);
        assertThat(office.isOpen(Instant.parse("2026-03-02T01:00:00Z"))).isTrue();
        assertThat(office.plus(Instant.parse("2026-03-02T01:00:00Z"), Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    /// Where the day itself is skipped nobody works: Samoa had no 30 December 2011.
    @Test
    void takesHoursTheClocksSkipForNoWork() {
        LocalDate gone = LocalDate.of(2011, 12, 30);
        ServiceCalendar samoa = ServiceCalendar.builder(ZoneId.of("Pacific/Apia")).weekdays(OpeningHours.of("09:00", "17:00")).build();
        ServiceCalendar small = ServiceCalendar.builder(NEW_YORK).everyDay(OpeningHours.of("02:00", "03:00")).build();

        assertThat(samoa.isWorkingDay(gone)).isFalse();
        assertThat(samoa.plusWorkingDays(gone.minusDays(1), 1)).isEqualTo(LocalDate.of(2012, 1, 2));
        assertThat(small.isWorkingDay(LocalDate.of(2026, 3, 8))).isFalse();
        assertThat(small.isWorkingDay(LocalDate.of(2026, 3, 9))).isTrue();
        assertThat(small.isWorkingDay(LocalDate.of(2026, 11, 1))).isTrue();
    }

    /// A wall-clock start inside a spring gap is the instant the zone gives it, an hour later on the clock.
    @Test
    void startsInsideASpringGapAtTheInstantTheZoneGives() {
        ServiceCalendar daily = ServiceCalendar.builder(NEW_YORK).everyDay(OpeningHours.of("00:00", "12:00")).build();

        assertThat(LocalDate.of(2026, 3, 8).atTime(LocalTime.of(2, 30)).atZone(NEW_YORK).toInstant()).isEqualTo(newYork("2026-03-08T03:30"));
        assertThat(daily.plus(newYork("2026-03-08T02:30"), Duration.ofHours(1))).isEqualTo(newYork("2026-03-08T04:30"));
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }

    private static Instant newYork(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(NEW_YORK).toInstant();
    }
}
