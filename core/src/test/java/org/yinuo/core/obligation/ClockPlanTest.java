package org.yinuo.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.PlannedClock.Start;
import org.yinuo.core.time.TimeLimit;

class ClockPlanTest {
    private final List<Clause> clauses = new ArrayList<>();

    private ClockPlanTest promise(String type, int value, String unit, Object... more) {
        Map<String, Object> shape = new HashMap<>(Map.of("type", type, "value", value, "unit", unit));
        for (int i = 0; i < more.length; i += 2) {
            shape.put((String) more[i], more[i + 1]);
        }
        clauses.add(ClauseShape.read(shape));
        return this;
    }

    private List<PlannedClock> clocksFor(Severity severity) {
        return ClockPlan.of(new Commitment(clauses), new RequestFacts(severity, "", true));
    }

    private static TimeLimit limit(List<PlannedClock> clocks, ObligationKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst().orElseThrow().limit();
    }

    @Test
    void startsOneClockOfEachPromisedKindInOrder() {
        promise("recovery_time", 4, "hours").promise("response_time", 30, "minutes").promise("arrival_time", 2, "hours");

        assertThat(clocksFor(Severity.MAJOR)).extracting(PlannedClock::kind)
                .containsExactly(ObligationKind.RESPOND, ObligationKind.ARRIVE, ObligationKind.RESTORE);
    }

    @Test
    void prefersTheClauseForTheRequestsOwnSeverity() {
        promise("resolution_time", 8, "hours").promise("resolution_time", 3, "days", "severity", "major", "level", "重大")
                .promise("resolution_time", 1, "days", "severity", "minor", "level", "一般");

        assertThat(limit(clocksFor(Severity.MAJOR), ObligationKind.RESOLVE)).isEqualTo(TimeLimit.days(3));
        assertThat(limit(clocksFor(Severity.CRITICAL), ObligationKind.RESOLVE)).isEqualTo(TimeLimit.hours(8));
    }

    @Test
    void owesAnUngradedSeverityWhatIsPromisedForTheNextMilderOne() {
        promise("response_time", 10, "minutes", "severity", "critical", "level", "停水")
                .promise("response_time", 2, "hours", "severity", "minor", "level", "一般故障");

        assertThat(limit(clocksFor(Severity.CRITICAL), ObligationKind.RESPOND)).isEqualTo(TimeLimit.minutes(10));
        assertThat(limit(clocksFor(Severity.MAJOR), ObligationKind.RESPOND)).isEqualTo(TimeLimit.hours(2));
        assertThat(limit(clocksFor(Severity.MINOR), ObligationKind.RESPOND)).isEqualTo(TimeLimit.hours(2));
    }

    @Test
    void owesAMilderFaultNothingOfWhatIsPromisedForWorseOnes() {
        promise("response_time", 10, "minutes", "severity", "critical").promise("response_time", 1, "hours", "severity", "major");

        assertThat(clocksFor(Severity.MINOR)).isEmpty();
    }

    @Test
    void startsNoClockForAGradedSeverityThatIsPromisedNothingOfTheKind() {
        promise("arrival_time", 2, "hours", "severity", "minor").promise("response_time", 1, "hours", "severity", "major");

        assertThat(clocksFor(Severity.MAJOR)).extracting(PlannedClock::kind).containsExactly(ObligationKind.RESPOND);
    }

    @Test
    void bindsTheStrictestOfContradictingPromises() {
        promise("response_time", 2, "hours").promise("response_time", 30, "minutes");

        assertThat(limit(clocksFor(Severity.MINOR), ObligationKind.RESPOND)).isEqualTo(TimeLimit.minutes(30));
    }

    @Test
    void startsNoClockForVagueBlankOrStatisticalPromises() {
        promise("arrival_time", 0, "hours", "vague", true).promise("response_time", 1, "hours", "quantile", 90);

        assertThat(clocksFor(Severity.CRITICAL)).isEmpty();
    }

    @Test
    void leavesPromisesForTheTimeAfterTheWarrantyOutWhileItRuns() {
        promise("arrival_time", 30, "minutes", "condition", "保修期后");

        assertThat(clocksFor(Severity.MAJOR)).isEmpty();
        assertThat(ClockPlan.of(new Commitment(clauses), new RequestFacts(Severity.MAJOR, "", false))).hasSize(1);
    }

    @Test
    void countsFromTheEventTheClauseNames() {
        promise("escalation", 1, "hours", "from_level", "phone", "to_level", "onsite")
                .promise("arrival_time", 4, "hours", "condition", "电话咨询 1 小时内不能解决")
                .promise("recovery_time", 2, "hours", "from_event", "到达现场");

        assertThat(clocksFor(Severity.CRITICAL)).extracting(PlannedClock::start)
                .containsExactly(Start.REPORT, Start.HANDOVER, Start.ARRIVAL);
    }

    @Test
    void readsDaysOnBusinessDaysAsWorkingDays() {
        promise("arrival_time", 2, "days", "calendar", "business-days");

        assertThat(limit(clocksFor(Severity.MAJOR), ObligationKind.ARRIVE)).isEqualTo(TimeLimit.workingDays(2));
    }

    @Test
    void runsOnTheHoursTheLetterKeepsAndDayAndNightWhenItKeepsNone() {
        promise("response_time", 2, "hours");
        assertThat(clocksFor(Severity.MAJOR).getFirst().calendar()).isEqualTo("7x24");

        clauses.add(ClauseShape.read(Map.of("type", "support_hours", "calendar", "8:00-24:00")));
        assertThat(clocksFor(Severity.MAJOR).getFirst().calendar()).isEqualTo("8:00-24:00");
    }

    @Test
    void closesTheLoopByThePromiseForTheWholeCourse() {
        promise("resolution_time", 24, "hours", "target", "full-process").promise("resolution_time", 24, "hours", "target", "solution-plan");

        assertThat(clocksFor(Severity.MAJOR)).extracting(PlannedClock::kind).containsExactly(ObligationKind.CLOSE);
    }
}
