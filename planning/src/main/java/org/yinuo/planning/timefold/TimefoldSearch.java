package org.yinuo.planning.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import org.yinuo.planning.Effort;
import org.yinuo.planning.search.Problem;

/** Runs Timefold on a problem: ruin and recreate first, then its own local search, which ends after so many moves. */
public final class TimefoldSearch {
    /** Of Timefold's local search, which rarely finds more; see docs/decisions. */
    private static final long MOVES = 5_000;

    private TimefoldSearch() {
    }

    /**
     * The better order.
     *
     * @param again when the start is a plan already, which is to be changed little
     */
    public static int[][] improve(Problem problem, int[][] start, Effort effort, boolean again) {
        PhaseConfig<?> ruin = new CustomPhaseConfig().withCustomPhaseCommands(new RuinPhase(problem, effort, again));
        PhaseConfig<?> local = new LocalSearchPhaseConfig()
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(MOVES));
        return solve(problem, start, configured(effort.seed()).withPhases(ruin, local));
    }

    /** Timefold's own construction and local search only, for comparison. */
    public static int[][] byItself(Problem problem, int[][] start, long seed, Duration limit) {
        return solve(problem, start, configured(seed).withTerminationSpentLimit(limit)
                .withPhases(new ConstructionHeuristicPhaseConfig(), new LocalSearchPhaseConfig()));
    }

    private static SolverConfig configured(long seed) {
        return new SolverConfig().withSolutionClass(DayPlan.class).withEntityClasses(ShiftRoute.class, VisitStop.class)
                .withConstraintProviderClass(Rules.class).withEnvironmentMode(EnvironmentMode.NO_ASSERT).withRandomSeed(seed);
    }

    private static int[][] solve(Problem problem, int[][] start, SolverConfig config) {
        return SolverFactory.<DayPlan>create(config).buildSolver().solve(DayPlan.of(problem, start)).order();
    }
}
