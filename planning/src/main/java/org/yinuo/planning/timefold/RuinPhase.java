package org.yinuo.planning.timefold;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import java.util.Arrays;
import java.util.List;
import org.yinuo.planning.Effort;
import org.yinuo.planning.search.Problem;
import org.yinuo.planning.search.Routes;
import org.yinuo.planning.search.RuinAndRecreate;

/** Ruin and recreate as a phase of Timefold's: one long search on numbers, handed over as one move. */
final class RuinPhase implements PhaseCommand<DayPlan> {
    private final Problem problem;
    private final Effort effort;
    private final boolean again;

    RuinPhase(Problem problem, Effort effort, boolean again) {
        this.problem = problem;
        this.effort = effort;
        this.again = again;
    }

    @Override
    public void changeWorkingSolution(PhaseCommandContext<DayPlan> context) {
        Routes start = Routes.of(problem, context.getWorkingSolution().order());
        int[][] order = new RuinAndRecreate(problem, effort.seed()).search(start, effort, again);
        PlanningListVariableMetaModel<DayPlan, ShiftRoute, VisitStop> stops = context.getSolutionMetaModel()
                .genuineEntity(ShiftRoute.class).listVariable("stops", VisitStop.class);
        context.executeAndCalculateScore(replaceAll(stops, context.getWorkingSolution(), order));
    }

    private static Move<DayPlan> replaceAll(PlanningListVariableMetaModel<DayPlan, ShiftRoute, VisitStop> stops, DayPlan plan,
            int[][] order) {
        return view -> {
            for (ShiftRoute route : plan.getRoutes()) {
                for (int last = route.getStops().size() - 1; last >= 0; last--) {
                    view.unassignValue(stops, route, last);
                }
            }
            for (ShiftRoute route : plan.getRoutes()) {
                List<VisitStop> visits = Arrays.stream(order[route.getShift()]).mapToObj(plan.getStops()::get).toList();
                if (!visits.isEmpty()) {
                    view.assignValuesAndAdd(stops, visits, route, 0);
                }
            }
        };
    }
}
