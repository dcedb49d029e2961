package org.yinuo.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Commitment;

class ScheduleTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY_AFTER_ACCEPTANCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    private static List<LocalDate> lastDays(int times, String per) {
        Commitment promise = new Commitment(List.of(ClauseShape.read(
                Map.of("type", "inspection_frequency", "value", times, "unit", "times", "per", per))));
        return Schedule.of(promise, DAY_AFTER_ACCEPTANCE, END, SHANGHAI).stream()
                .map(turn -> LocalDate.ofInstant(turn.term().dueAt(), SHANGHAI).minusDays(1)).toList();
    }

    @Test
    void spreadsFourVisitsOverTheWarrantyYear() {
        assertThat(lastDays(4, "warranty-period")).containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30), LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({"1, month, 12, 2026-01-31, 2026-12-31", "1, quarter, 4, 2026-03-31, 2026-12-31",
        "2, half-year, 4, 2026-03-31, 2026-12-31", "1, year, 1, 2026-12-31, 2026-12-31", "1, week, 52, 2026-01-07, 2026-12-30"})
    void isDueOnTheLastDayOfEachTurn(int times, String per, int turns, LocalDate first, LocalDate last) {
        List<LocalDate> days = lastDays(times, per);

        assertThat(days).hasSize(turns).startsWith(first).endsWith(last);
    }

    @Test
    void makesNothingOfPromisesWithoutANumberOrPeriod() {
        Commitment vague = new Commitment(List.of(ClauseShape.read(Map.of("type", "inspection_frequency")),
                ClauseShape.read(Map.of("type", "followup_frequency", "value", 72, "unit", "hours"))));

        assertThat(Schedule.of(vague, DAY_AFTER_ACCEPTANCE, END, SHANGHAI)).isEmpty();
    }
}
