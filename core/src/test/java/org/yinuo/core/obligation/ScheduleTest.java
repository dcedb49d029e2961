package org.yinuo.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.Staffing;

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

    private static List<String> turns(Map<String, ?> clause, LocalDate end) {
        return Schedule.of(new Commitment(List.of(ClauseShape.read(clause))), DAY_AFTER_ACCEPTANCE, end, SHANGHAI).stream()
                .map(turn -> turn.kind() + " " + turn.turn() + "/" + turn.of() + " "
                        + LocalDate.ofInstant(turn.term().dueAt(), SHANGHAI).minusDays(1)).toList();
    }

    @Test
    void showsPeopleAndPartsOnceInEachYearOfServiceEvenOneCutShort() {
        LocalDate end = LocalDate.of(2027, 7, 1);

        assertThat(turns(Map.of("type", "staffing", "value", 3, "unit", "persons"), end))
                .containsExactly("STAFFING 1/2 2026-12-31", "STAFFING 2/2 2027-06-30");
        assertThat(turns(Map.of("type", "staffing", "role", "项目经理"), end)).hasSize(2);
        assertThat(turns(Map.of("type", "spare_parts", "value", 5, "unit", "percent"), end)).hasSize(2);
    }

    @Test
    void keepsPartsForTheYearsPromisedWhereverTheServiceEnds() {
        assertThat(turns(Map.of("type", "spare_parts", "value", 3, "unit", "years"), END)).hasSize(3).last().isEqualTo("SPARE_PARTS 3/3 2028-12-31");
        assertThat(turns(Map.of("type", "spare_parts", "value", 2, "unit", "years", "from_event", "质保期满"), END))
                .containsExactly("SPARE_PARTS 1/2 2027-12-31", "SPARE_PARTS 2/2 2028-12-31");
        assertThat(turns(Map.of("type", "spare_parts", "value", 10, "unit", "years", "from_event", "停产"), END)).isEmpty();
    }

    @Test
    void owesTrainingByTheEndOfTheServiceWhereNoPeriodIsSaid() {
        assertThat(turns(Map.of("type", "training", "value", 2, "unit", "sessions"), END))
                .containsExactly("TRAINING 1/2 2026-12-31", "TRAINING 2/2 2026-12-31");
        assertThat(turns(Map.of("type", "training", "value", 20, "unit", "persons"), END)).containsExactly("TRAINING 1/1 2026-12-31");
        assertThat(turns(Map.of("type", "training", "value", 1, "unit", "times", "per", "half-year"), END)).hasSize(2);
    }

    @Test
    void saysWhichPromisesWaitForAnEvent() {
        Commitment promise = new Commitment(List.of(
                ClauseShape.read(Map.of("type", "report_deadline", "value", 5, "unit", "days", "from_event", "故障处理完毕")),
                ClauseShape.read(Map.of("type", "report_deadline", "value", 30, "unit", "days", "from_event", "验收合格")),
                ClauseShape.read(Map.of("type", "upgrade", "value", 3, "unit", "years")),
                ClauseShape.read(Map.of("type", "upgrade", "value", 30, "unit", "days", "from_event", "新版本发布"))));

        assertThat(Occasion.of(promise).stream().map(each -> each.kind() + " " + each.isAcceptance()))
                .containsExactly("REPORT false", "REPORT true", "UPGRADE false");
        assertThat(Schedule.of(promise, DAY_AFTER_ACCEPTANCE, END, SHANGHAI)).isEmpty();
    }

    @Test
    void asksForEveryPersonPromisedAndTheirExperience() {
        Staffing three = (Staffing) ClauseShape.read(Map.of("type", "staffing", "value", 3, "unit", "persons"));
        Staffing fiveYears = (Staffing) ClauseShape.read(Map.of("type", "staffing", "value", 5, "unit", "years", "measure", "experience"));
        PeopleShown.Person junior = new PeopleShown.Person("周宁", new BigDecimal("2.5"), null);
        PeopleShown.Person senior = new PeopleShown.Person("何敏", new BigDecimal("5"), "PMP 1234");

        assertThat(PeopleShown.missing(three, List.of(junior, senior))).contains(PeopleShown.Missing.PEOPLE);
        assertThat(PeopleShown.missing(three, List.of(junior, senior, junior))).isEmpty();
        assertThat(PeopleShown.missing(fiveYears, List.of(senior, junior))).contains(PeopleShown.Missing.EXPERIENCE);
        assertThat(PeopleShown.missing(fiveYears, List.of(senior))).isEmpty();
        assertThat(PeopleShown.missing(fiveYears, List.of())).contains(PeopleShown.Missing.PEOPLE);
    }
}
