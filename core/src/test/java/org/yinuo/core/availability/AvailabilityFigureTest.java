package org.yinuo.core.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.time.Interval;

class AvailabilityFigureTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** 30 days: 43,200 minutes. */
    private static final Interval APRIL = AvailabilityFigure.month(YearMonth.of(2026, 4), SHANGHAI);
    private static final Instant MAY = at("2026-05-03T00:00");

    /** Outages and announced windows in April as FROM/TO in Shanghai; downtime and agreed time in minutes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                               | -                                   |   0 | 43200 | 100.000
            2026-04-10T10:00/2026-04-10T10:43                               | -                                   |  43 | 43200 |  99.900
            2026-04-10T10:00/2026-04-10T10:44                               | -                                   |  44 | 43200 |  99.898
            2026-04-10T10:00/2026-04-10T11:00 2026-04-10T10:30/2026-04-10T11:30 | -                               |  90 | 43200 |  99.791
            2026-04-10T10:00/2026-04-10T11:00 2026-04-10T10:10/2026-04-10T10:20 | -                               |  60 | 43200 |  99.861
            2026-04-10T10:00/2026-04-10T11:00 2026-04-10T11:00/2026-04-10T12:00 | -                               | 120 | 43200 |  99.722
            2026-03-31T23:00/2026-04-01T01:00                               | -                                   |  60 | 43200 |  99.861
            2026-04-30T23:30/2026-05-01T02:00                               | -                                   |  30 | 43200 |  99.930
            2026-03-20T00:00/2026-05-02T00:00                               | -                                   | 43200 | 43200 |  0.000
            2026-03-01T00:00/2026-04-01T00:00                               | -                                   |   0 | 43200 | 100.000
            2026-05-01T00:00/2026-05-01T01:00                               | -                                   |   0 | 43200 | 100.000
            2026-04-12T02:00/2026-04-12T04:00                               | 2026-04-12T02:00/2026-04-12T04:00   |   0 | 43080 | 100.000
            2026-04-12T01:30/2026-04-12T04:30                               | 2026-04-12T02:00/2026-04-12T04:00   |  60 | 43080 |  99.860
            2026-04-12T02:30/2026-04-12T03:00                               | 2026-04-12T02:00/2026-04-12T04:00   |   0 | 43080 | 100.000
            -                                                               | 2026-04-30T23:00/2026-05-01T03:00   |   0 | 43140 | 100.000
            2026-04-12T03:00/2026-04-12T05:00                               | 2026-04-12T02:00/2026-04-12T04:00 2026-04-12T03:00/2026-04-12T04:30 | 30 | 43050 | 99.930
            """)
    void countsDowntimeOutsideAnnouncedMaintenanceOnce(String outages, String windows, long down, long agreed, String percent) {
        AvailabilityFigure figure = AvailabilityFigure.of(APRIL, outages(outages), windows(windows), List.of(), MAY);

        assertThat(figure.down()).isEqualTo(Duration.ofMinutes(down));
        assertThat(figure.agreed()).isEqualTo(Duration.ofMinutes(agreed));
        assertThat(figure.percent()).contains(new BigDecimal(percent));
    }

    @Test
    void isNeverRoundedUpToAPromiseThatWasMissed() {
        AvailabilityFigure justKept = AvailabilityFigure.of(APRIL, List.of(outage("2026-04-10T10:00:00", "2026-04-10T10:43:12")), List.of(), List.of(), MAY);
        AvailabilityFigure justMissed = AvailabilityFigure.of(APRIL, List.of(outage("2026-04-10T10:00:00", "2026-04-10T10:43:12.000001")), List.of(), List.of(), MAY);

        assertThat(justKept.against(new BigDecimal("99.9"))).isEqualTo(Standing.PROVEN);
        assertThat(justMissed.against(new BigDecimal("99.9"))).isEqualTo(Standing.REFUTED);
        assertThat(justMissed.percent()).contains(new BigDecimal("99.899"));
    }

    @Test
    void takesAnOutageUnderWayToLastUntilNow() {
        Instant now = at("2026-04-11T00:00");

        AvailabilityFigure figure = AvailabilityFigure.of(APRIL, List.of(new Outage(at("2026-04-10T00:00"), null)), List.of(), List.of(), now);

        assertThat(figure.agreed()).isEqualTo(Duration.ofDays(10));
        assertThat(figure.down()).isEqualTo(Duration.ofDays(1));
        assertThat(figure.percent()).contains(new BigDecimal("90.000"));
    }

    @Test
    void takesAnOutageStillUnderWayAfterTheMonthToItsEnd() {
        AvailabilityFigure figure = AvailabilityFigure.of(APRIL, List.of(new Outage(at("2026-04-30T00:00"), null)), List.of(), List.of(), MAY);

        assertThat(figure.down()).isEqualTo(Duration.ofDays(1));
        assertThat(figure.outages()).containsExactly(new Interval(at("2026-04-30T00:00"), at("2026-05-01T00:00")));
    }

    @Test
    void takesNoMaintenanceOutThatWasAnnouncedTooLate() {
        Interval time = new Interval(at("2026-04-12T02:00"), at("2026-04-12T04:00"));
        List<Outage> outage = List.of(outage("2026-04-12T02:00", "2026-04-12T04:00"));

        assertThat(AvailabilityFigure.of(APRIL, outage, List.of(new MaintenanceWindow(time, at("2026-04-12T02:00"))), List.of(), MAY).down())
                .isEqualTo(Duration.ofHours(2));
        assertThat(AvailabilityFigure.of(APRIL, outage, List.of(new MaintenanceWindow(time, at("2026-04-12T01:59"))), List.of(), MAY).down()).isZero();
    }

    @Test
    void promisesNothingInAMonthThatIsAllMaintenanceOrHasNotBegun() {
        MaintenanceWindow all = new MaintenanceWindow(APRIL, at("2026-03-01T00:00"));

        AvailabilityFigure nothing = AvailabilityFigure.of(APRIL, List.of(), List.of(all), List.of(), MAY);
        AvailabilityFigure later = AvailabilityFigure.of(APRIL, List.of(outage("2026-04-10T10:00", "2026-04-10T11:00")), List.of(), List.of(), at("2026-03-15T00:00"));

        assertThat(nothing.percent()).isEmpty();
        assertThat(nothing.against(new BigDecimal("100"))).isEqualTo(Standing.PROVEN);
        assertThat(later.percent()).isEmpty();
        assertThat(later.down()).isZero();
    }

    /** The clocks go forward on 2026-03-29 and back on 2026-10-25 in Berlin; neither happens in Shanghai. */
    @ParameterizedTest
    @CsvSource({"2026-03, Europe/Berlin, 743", "2026-10, Europe/Berlin, 745", "2026-03, Asia/Shanghai, 744", "2028-02, Asia/Shanghai, 696"})
    void countsTheHoursAMonthReallyHas(YearMonth month, ZoneId zone, long hours) {
        assertThat(AvailabilityFigure.month(month, zone).length()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void belongsToTheMonthOfTheContractsZone() {
        Outage outage = new Outage(Instant.parse("2026-03-31T16:00:00Z"), Instant.parse("2026-03-31T17:00:00Z"));

        assertThat(AvailabilityFigure.of(APRIL, List.of(outage), List.of(), List.of(), MAY).down()).isEqualTo(Duration.ofHours(1));
        assertThat(AvailabilityFigure.of(AvailabilityFigure.month(YearMonth.of(2026, 4), ZoneId.of("UTC")), List.of(outage), List.of(), List.of(), MAY).down()).isZero();
    }

    /** 99.9 % of April leave 43.2 minutes. Unseen stretches beside outages and maintenance; unseen minutes, bounds and standing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                 | -                                 | -                                 |    0 | 100.000 | 100.000 | PROVEN
            2026-04-10T10:00/2026-04-10T10:43 | -                                 | -                                 |   43 |  99.900 | 100.000 | PROVEN
            2026-04-10T10:00/2026-04-10T10:44 | -                                 | -                                 |   44 |  99.898 | 100.000 | OPEN
            2026-04-10T00:00/2026-04-20T00:00 | -                                 | -                                 | 14400 | 66.666 | 100.000 | OPEN
            2026-04-10T00:00/2026-04-11T00:00 | 2026-04-20T10:00/2026-04-20T10:44 | -                                 | 1440 |  96.564 |  99.898 | REFUTED
            2026-04-10T10:00/2026-04-10T11:00 | 2026-04-10T10:00/2026-04-10T10:40 | -                                 |   20 |  99.861 |  99.907 | OPEN
            2026-04-10T10:00/2026-04-10T11:00 | -                                 | 2026-04-10T09:00/2026-04-10T12:00 |    0 | 100.000 | 100.000 | PROVEN
            2026-03-01T00:00/2026-04-01T01:00 | -                                 | -                                 |   60 |  99.861 | 100.000 | OPEN
            """)
    void leavesOpenWhatNobodyCouldSee(String unseen, String outages, String windows, long minutes, String atLeast, String atMost, Standing standing) {
        AvailabilityFigure figure = AvailabilityFigure.of(APRIL, outages(outages), windows(windows), intervals(unseen), MAY);

        assertThat(figure.unseen()).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(figure.percentAtLeast()).contains(new BigDecimal(atLeast));
        assertThat(figure.percent()).contains(new BigDecimal(atMost));
        assertThat(figure.against(new BigDecimal("99.9"))).isEqualTo(standing);
    }

    @Test
    void refusesAnOutageThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> outage("2026-04-10T11:00", "2026-04-10T10:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outage outage(String from, String to) {
        return new Outage(at(from), at(to));
    }

    private static List<Outage> outages(String spelled) {
        return intervals(spelled).stream().map(each -> new Outage(each.startInclusive(), each.endExclusive())).toList();
    }

    private static List<MaintenanceWindow> windows(String spelled) {
        return intervals(spelled).stream().map(each -> new MaintenanceWindow(each, at("2026-04-01T00:00"))).toList();
    }

    private static List<Interval> intervals(String spelled) {
        return spelled == null ? List.of() : Arrays.stream(spelled.split(" ")).map(each -> each.split("/"))
                .map(ends -> new Interval(at(ends[0]), at(ends[1]))).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
