package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Civil Code of the PRC, arts. 200-204.
class StatutoryPeriodTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ServiceCalendar everyDay = ServiceCalendar.alwaysOpen(SHANGHAI);
    private final ServiceCalendar office = CalendarText.houseDefault(SHANGHAI);
    private final ServiceCalendar workingDays = CalendarText.parse("business-days", SHANGHAI);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # start    | amount | unit  | ends (24:00 of the last day)
            2026-03-02 | 1      | DAYS   | 2026-03-04T00:00 # art. 201: the 2nd is not counted, the 3rd is the one day
            2026-03-02 | 10     | DAYS   | 2026-03-13T00:00
            2026-03-02 | 1      | MONTHS | 2026-04-03T00:00 # art. 202: the corresponding day
            2026-01-31 | 1      | MONTHS | 2026-03-01T00:00 # art. 202: February has no 31st, so its last day
            2028-01-31 | 1      | MONTHS | 2028-03-01T00:00 # the 29th in a leap year
            2026-08-31 | 6      | MONTHS | 2027-03-01T00:00
            2024-02-29 | 1      | YEARS  | 2025-03-01T00:00
            2024-02-29 | 4      | YEARS  | 2028-03-01T00:00
            2026-03-02 | 1.5    | YEARS  | 2027-09-03T00:00
            """)
    void endsAtTwentyFourHoursOfTheLastDay(LocalDate start, BigDecimal amount, LimitUnit unit, String end) {
        var period = new StatutoryPeriod(everyDay, new TimeLimit(amount, unit));

        assertThat(period.endFrom(start)).isEqualTo(china(end.split("#")[0].strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # start    | days | last day and close of business, art. 203
            2026-03-02 | 3    | 2026-03-05T18:00
            2026-03-02 | 5    | 2026-03-09T18:00 # Saturday gives way to Monday
            2026-09-21 | 10   | 2026-10-08T18:00 # 1 October gives way to the first day after the holidays
            2026-09-30 | 10   | 2026-10-10T18:00 # a worked Saturday is no rest day
            2026-02-13 | 1    | 2026-02-14T18:00
            2026-04-02 | 2    | 2026-04-07T18:00 # 4-6 April: Tomb-sweeping Day
            """)
    void movesALastDayOfRestToTheNextWorkingDayAndEndsWhenBusinessCloses(LocalDate start, int days, String end) {
        assertThat(new StatutoryPeriod(office, TimeLimit.days(days)).endFrom(start))
                .isEqualTo(china(end.split("#")[0].strip()));
    }

    @Test
    void countsRestDaysInsideThePeriod() {
        Instant end = new StatutoryPeriod(office, TimeLimit.days(12)).endFrom(LocalDate.of(2026, 9, 29));

        assertThat(end).isEqualTo(china("2026-10-12T18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 1, 2026-10-09T00:00",
        "2026-09-30, 3, 2026-10-11T00:00",
        "2026-03-06, 1, 2026-03-10T00:00",
        "2026-03-07, 1, 2026-03-10T00:00",
    })
    void countsOpenDaysOnlyWhenTheLimitSaysWorkingDays(LocalDate start, int days, String end) {
        assertThat(new StatutoryPeriod(workingDays, TimeLimit.workingDays(days)).endFrom(start)).isEqualTo(china(end));
    }

    @Test
    void neverEndsBeforeItStarts() {
        Instant afterClosing = china("2026-03-06T20:00");

        assertThat(new StatutoryPeriod(office, TimeLimit.days(0)).endFrom(afterClosing)).isEqualTo(china("2026-03-09T18:00"));
        assertThat(new StatutoryPeriod(office, TimeLimit.days(0)).endFrom(china("2026-03-06T10:00"))).isEqualTo(china("2026-03-06T18:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 5 days from 2 March end with the 7th; a pause puts the end off by the days it takes, begun days whole
            2026-03-04T10:00 | 2026-03-04T12:00 | 2026-03-09T00:00
            2026-03-04T00:00 | 2026-03-06T00:00 | 2026-03-10T00:00
            2026-03-04T10:00 | 2026-03-05T11:00 | 2026-03-10T00:00
            2026-03-07T12:00 | 2026-03-08T12:00 | 2026-03-09T00:00
            2026-03-02T09:00 | 2026-03-02T20:00 | 2026-03-08T00:00
            2026-03-09T00:00 | 2026-03-20T00:00 | 2026-03-08T00:00
            """)
    void isPutOffByPausesAfterTheFirstDay(String from, String to, String end) {
        var period = new StatutoryPeriod(everyDay, TimeLimit.days(5));
        List<Interval> pauses = List.of(new Interval(china(from), china(to)));

        assertThat(period.endFrom(china("2026-03-02T10:00"), pauses)).isEqualTo(china(end));
    }

    @Test
    void losesNoWorkingDayToAPauseOverTheWeekend() {
        var period = new StatutoryPeriod(workingDays, TimeLimit.workingDays(3));
        List<Interval> weekend = List.of(new Interval(china("2026-03-07T00:00"), china("2026-03-09T00:00")));
        List<Interval> fridayToMonday = List.of(new Interval(china("2026-03-06T12:00"), china("2026-03-09T12:00")));

        assertThat(period.endFrom(china("2026-03-05T10:00"), weekend)).isEqualTo(china("2026-03-11T00:00"));
        assertThat(period.endFrom(china("2026-03-05T10:00"), fridayToMonday)).isEqualTo(china("2026-03-12T00:00"));
    }

    @Test
    void refusesAPauseWithoutEndAndLimitsBySecond() {
        var period = new StatutoryPeriod(everyDay, TimeLimit.days(5));
        List<Interval> forever = List.of(new Interval(china("2026-03-04T10:00"), Instant.MAX));

        assertThatThrownBy(() -> period.endFrom(china("2026-03-02T10:00"), forever))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new StatutoryPeriod(everyDay, TimeLimit.hours(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }
}
