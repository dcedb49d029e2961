package org.yinuo.planning.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.search.Problem;

/** The plan as Timefold sees it. */
@PlanningSolution
public class DayPlan {
    @PlanningEntityCollectionProperty
    private List<ShiftRoute> routes = new ArrayList<>();
    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<VisitStop> stops = new ArrayList<>();
    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold. */
    public DayPlan() {
    }

    static DayPlan of(Problem problem, int[][] order) {
        DayPlan plan = new DayPlan();
        for (int visit = 0; visit < problem.visits; visit++) {
            plan.stops.add(new VisitStop(visit, problem.day.visits().get(visit).weight(), problem.day.visits().get(visit).pin() != null));
        }
        for (int shift = 0; shift < problem.shifts; shift++) {
            ShiftRoute route = new ShiftRoute(problem, shift);
            for (int visit : order[shift]) {
                route.getStops().add(plan.stops.get(visit));
                plan.stops.get(visit).setRoute(route);
            }
            plan.routes.add(route);
        }
        return plan;
    }

    int[][] order() {
        return routes.stream().map(ShiftRoute::order).toArray(int[][]::new);
    }

    public List<ShiftRoute> getRoutes() {
        return routes;
    }

    public List<VisitStop> getStops() {
        return stops;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
