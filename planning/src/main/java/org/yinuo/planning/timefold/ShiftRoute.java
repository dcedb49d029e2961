package org.yinuo.planning.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.search.Problem;
import org.yinuo.planning.search.RouteFigures;

/** The visits of one shift in their order. */
@PlanningEntity
public class ShiftRoute {
    @PlanningId
    private int shift;
    private @Nullable Problem problem;
    @PlanningListVariable(allowsUnassignedValues = true)
    private List<VisitStop> stops = new ArrayList<>();

    /** For Timefold. */
    public ShiftRoute() {
    }

    ShiftRoute(Problem problem, int shift) {
        this.problem = problem;
        this.shift = shift;
    }

    public int getShift() {
        return shift;
    }

    public List<VisitStop> getStops() {
        return stops;
    }

    public void setStops(List<VisitStop> stops) {
        this.stops = stops;
    }

    int[] order() {
        return stops.stream().mapToInt(VisitStop::getVisit).toArray();
    }

    RouteFigures figures() {
        return RouteFigures.of(Objects.requireNonNull(problem), shift, order());
    }
}
