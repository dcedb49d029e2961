package org.yinuo.planning.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import org.jspecify.annotations.Nullable;

/** A visit, by its number, and the route it stands in. Timefold writes the fields. */
@PlanningEntity
public class VisitStop {
    @PlanningId
    private int visit;
    private int weight;
    private boolean pinned;
    @InverseRelationShadowVariable(sourceVariableName = "stops")
    private @Nullable ShiftRoute route;

    /** For Timefold. */
    public VisitStop() {
    }

    VisitStop(int visit, int weight, boolean pinned) {
        this.visit = visit;
        this.weight = weight;
        this.pinned = pinned;
    }

    public int getVisit() {
        return visit;
    }

    public int getWeight() {
        return weight;
    }

    public boolean isPinned() {
        return pinned;
    }

    public @Nullable ShiftRoute getRoute() {
        return route;
    }

    public void setRoute(@Nullable ShiftRoute route) {
        this.route = route;
    }
}
