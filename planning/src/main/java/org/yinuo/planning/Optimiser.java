package org.yinuo.planning;

import org.yinuo.planning.search.Problem;
import org.yinuo.planning.search.Routes;
import org.yinuo.planning.search.WrittenPlan;
import org.yinuo.planning.timefold.TimefoldSearch;

/**
 * Plans a day. Nobody is sent without skill, certificate or roster, and no promise that somebody could keep is broken as long as all
 * can be kept; where they cannot all be kept together, those of least weight are served late rather than not at all.
 */
public final class Optimiser {
    /** The share of the effort in which every promise is to be kept; the rest is for those that cannot be. */
    private static final double KEEPING = 0.85;

    private Optimiser() {
    }

    /** The best plan found. Starts from the plan so far, and changes little of it, where there is one. */
    public static Plan plan(DayToPlan day, Effort effort) {
        Problem problem = new Problem(day);
        int[][] order = Routes.startingFrom(problem).order();
        if (problem.visits > 0 && problem.shifts > 0) {
            order = TimefoldSearch.improve(problem, order, effort.between(0, KEEPING), !day.planned().isEmpty());
            if (problem.releaseMissing(order)) {
                order = TimefoldSearch.improve(problem, order, effort.between(KEEPING, 1), true);
            }
        }
        return WrittenPlan.of(problem, order);
    }
}
