package org.yinuo.planning.timefold;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.function.ToLongFunction;
import org.yinuo.planning.search.RouteFigures;

/** What must hold, what should be done at all, and what is better: one constraint each. */
public final class Rules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            route(factory, "skill certificate or pin", HardMediumSoftScore.ofHard(100_000), RouteFigures::unfit),
            route(factory, "promised arrival", HardMediumSoftScore.ONE_HARD, RouteFigures::broken),
            route(factory, "roster", HardMediumSoftScore.ONE_HARD, RouteFigures::overtime),
            route(factory, "capacity", HardMediumSoftScore.ONE_HARD, RouteFigures::overload),
            unpinned(factory),
            unassigned(factory),
            route(factory, "travel", HardMediumSoftScore.ONE_SOFT, RouteFigures::travel),
            route(factory, "lateness", HardMediumSoftScore.ONE_SOFT, RouteFigures::lateness),
            route(factory, "engineer territory and plan so far", HardMediumSoftScore.ONE_SOFT, RouteFigures::unsuited),
            route(factory, "load", HardMediumSoftScore.ONE_SOFT, RouteFigures::strain),
        };
    }

    private static Constraint route(ConstraintFactory factory, String name, HardMediumSoftScore each,
            ToLongFunction<RouteFigures> figure) {
        return factory.forEach(ShiftRoute.class).map(ShiftRoute::figures).filter(figures -> figure.applyAsLong(figures) > 0)
                .penalize(each, figure::applyAsLong).asConstraint(name);
    }

    private static Constraint unpinned(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(VisitStop.class).filter(stop -> stop.isPinned() && stop.getRoute() == null)
                .penalize(HardMediumSoftScore.ofHard(100_000)).asConstraint("pinned but unassigned");
    }

    private static Constraint unassigned(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(VisitStop.class).filter(stop -> stop.getRoute() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, VisitStop::getWeight).asConstraint("unassigned");
    }
}
