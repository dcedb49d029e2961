package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yinuo.core.time.Kind.CLOSED;
import static org.yinuo.core.time.Kind.COUNTED;
import static org.yinuo.core.time.Kind.HOLIDAY;
import static org.yinuo.core.time.Kind.PAUSED;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueTimesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ServiceCalendar office = CalendarText.houseDefault(SHANGHAI);

    @Test
    void explainsHoursOverAHoliday() {
        DueTime due = DueTimes.of(office, china("2026-09-30T17:00"), TimeLimit.hours(2), List.of());

        assertThat(due.due()).isEqualTo(china("2026-10-08T10:00"));
        assertThat(due.intervals()).containsExactly(
                part("2026-09-30T17:00", "2026-09-30T18:00", COUNTED),
                part("2026-09-30T18:00", "2026-10-01T00:00", CLOSED),
                part("2026-10-01T00:00", "2026-10-08T00:00", HOLIDAY),
                part("2026-10-08T00:00", "2026-10-08T09:00", CLOSED),
                part("2026-10-08T09:00", "2026-10-08T10:00", COUNTED));
    }

    @Test
    void showsAPauseOnlyWhereTheClockWouldHaveRun() {
        List<Interval> pauses = List.of(new Interval(china("2026-03-02T11:30"), china("2026-03-02T13:30")));

        DueTime due = DueTimes.of(office, china("2026-03-02T11:00"), TimeLimit.minutes(60), pauses);

        assertThat(due.intervals()).containsExactly(
                part("2026-03-02T11:00", "2026-03-02T11:30", COUNTED),
                part("2026-03-02T11:30", "2026-03-02T12:00", PAUSED),
                part("2026-03-02T12:00", "2026-03-02T13:00", CLOSED),
                part("2026-03-02T13:00", "2026-03-02T13:30", PAUSED),
                part("2026-03-02T13:30", "2026-03-02T14:00", COUNTED));
    }

    @Test
    void explainsDaysByTheFirstDayAndTheRestDaysAtTheEnd() {
        DueTime due = DueTimes.of(office, china("2026-09-28T10:00"), TimeLimit.days(4), List.of());

        assertThat(due.intervals()).containsExactly(
                part("2026-09-28T10:00", "2026-09-29T00:00", CLOSED),
                part("2026-09-29T00:00", "2026-10-02T00:00", COUNTED),
                part("2026-10-02T00:00", "2026-10-08T00:00", HOLIDAY),
                part("2026-10-08T00:00", "2026-10-08T18:00", COUNTED));
    }

    @Test
    void explainsWorkingDaysByTheDaysLeftOut() {
        DueTime due = DueTimes.of(office, china("2026-03-05T10:00"), TimeLimit.workingDays(2), List.of());

        assertThat(due.intervals()).containsExactly(
                part("2026-03-05T10:00", "2026-03-06T00:00", CLOSED),
                part("2026-03-06T00:00", "2026-03-07T00:00", COUNTED),
                part("2026-03-07T00:00", "2026-03-09T00:00", CLOSED),
                part("2026-03-09T00:00", "2026-03-09T18:00", COUNTED));
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void leavesNoGapBetweenStartAndDueAndAgreesWithTheCheapWay(LimitUnit unit) {
        var random = new SplittableRandom(unit.ordinal());
        for (int i = 0; i < 100; i++) {
            Instant start = china("2025-01-01T00:00").plusSeconds(random.nextInt(86_400 * 365));
            Instant pause = start.plusSeconds(random.nextInt(86_400 * 10));
            List<Interval> pauses = List.of(new Interval(pause, pause.plusSeconds(random.nextInt(86_400 * 3))));
            TimeLimit limit = new TimeLimit(BigDecimal.valueOf(random.nextInt(1, 4)), unit);

            DueTime due = DueTimes.of(office, start, limit, pauses);

            assertThat(DueTimes.dueOnly(office, start, limit, pauses)).isEqualTo(due.due());
            assertThat(due.intervals().getFirst().from()).isEqualTo(start);
            assertThat(due.intervals().getLast().to()).isEqualTo(due.due());
            for (int k = 1; k < due.intervals().size(); k++) {
                assertThat(due.intervals().get(k).from()).isEqualTo(due.intervals().get(k - 1).to());
            }
        }
    }

    @Test
    void addsTheCountedStretchesUpToTheLimit() {
        List<Interval> pauses = List.of(new Interval(china("2026-03-03T10:00"), china("2026-03-04T15:00")));

        DueTime due = DueTimes.of(office, china("2026-03-02T16:30"), TimeLimit.hours(24), pauses);

        Duration counted = due.intervals().stream()
                .filter(part -> part.kind() == COUNTED)
                .map(part -> Duration.between(part.from(), part.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(counted).isEqualTo(Duration.ofHours(24));
        assertThat(DueTimes.elapsed(office, china("2026-03-02T16:30"), due.due(), pauses)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T16:00, 2,  HOURS,        false",
        "2026-12-31T16:00, 3,  HOURS,        true",
        "2026-12-24T16:00, 7,  DAYS,         false",
        "2026-12-24T16:00, 8,  DAYS,         true",
        "2026-12-24T16:00, 5,  WORKING_DAYS, false",
        "2026-12-24T16:00, 6,  WORKING_DAYS, true",
        "2026-12-24T16:00, 1,  YEARS,        true"
    })
    void isProvisionalWhenItRunsIntoAYearWithoutPublishedHolidays(String start, int value, LimitUnit unit, boolean provisional) {
        DueTime due = DueTimes.of(office, china(start), new TimeLimit(BigDecimal.valueOf(value), unit), List.of());

        assertThat(due.provisional()).isEqualTo(provisional);
    }

    @Test
    void grantsFractionsOfHoursButNotOfDays() {
        TimeLimit halfAnHour = new TimeLimit(new BigDecimal("0.5"), LimitUnit.HOURS);

        assertThat(halfAnHour.workingTime()).isEqualTo(Duration.ofMinutes(30));
        assertThatThrownBy(() -> new TimeLimit(new BigDecimal("0.5"), LimitUnit.DAYS)).hasMessageContaining("hours");
        assertThatThrownBy(() -> new TimeLimit(new BigDecimal("1.3"), LimitUnit.YEARS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeLimit.hours(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Explained part(String from, String to, Kind kind) {
        return new Explained(china(from), china(to), kind);
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }
}
