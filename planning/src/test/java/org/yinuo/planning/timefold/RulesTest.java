package org.yinuo.planning.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import org.junit.jupiter.api.Test;
import org.yinuo.planning.ADay;
import org.yinuo.planning.Effort;
import org.yinuo.planning.Plan;
import org.yinuo.planning.search.Problem;
import org.yinuo.planning.search.Routes;

class RulesTest {

    @Test
    void countWhatTheSearchCounts() {
        ADay day = new ADay().engineer("Li", 0).engineer("Wu", 30);
        for (int visit = 0; visit < 24; visit++) {
            day.visit("V" + visit, visit * 7 % 41, "08:00", visit % 4 == 0 ? "08:20" : "");
        }
        Plan plan = day.plan();

        Problem problem = new Problem(day.toPlan().from(plan.planned()));
        int[][] order = Routes.asPlanned(problem).order();
        problem.releaseMissing(order);
        Routes routes = Routes.of(problem, order);

        assertThat(plan.unassigned()).isNotEmpty();
        assertThat(score(problem, order).mediumScore()).isEqualTo(-routes.missing());
        assertThat(score(problem, order).softScore()).isEqualTo(-routes.cost());
    }

    @Test
    void findEachBrokenRule() {
        Problem skill = new Problem(new ADay().engineer("Li", 0).visit("A", 0, "08:00", "", ADay.skill("gas", 1), 1).toPlan());
        Problem promise = new Problem(new ADay().engineer("Li", 0).visit("A", 0, "08:00", "")
                .visit("B", 0, "08:00", "08:30").toPlan());
        Problem roster = new Problem(new ADay().engineer("Li", 0).visit("A", 0, "17:30", "").toPlan());

        assertThat(score(skill, new int[][] {{0}}).hardScore()).isEqualTo(-100_000);
        assertThat(score(promise, new int[][] {{0, 1}}).hardScore()).isEqualTo(-30 * 60);
        assertThat(score(roster, new int[][] {{0}}).hardScore()).isEqualTo(-30 * 60);
    }

    private static HardMediumSoftScore score(Problem problem, int[][] order) {
        SolverConfig config = new SolverConfig().withSolutionClass(DayPlan.class)
                .withEntityClasses(ShiftRoute.class, VisitStop.class).withConstraintProviderClass(Rules.class)
                .withPhases(new CustomPhaseConfig().withCustomPhaseCommands(new RuinPhase(problem, new Effort(1, 1), true)));
        return (HardMediumSoftScore) SolutionManager.create(SolverFactory.<DayPlan>create(config))
                .update(DayPlan.of(problem, order));
    }
}
