package org.yinuo.planning.search;

/**
 * What a route breaks and what it costs.
 *
 * @param unfit    visits the engineer may not do, or that are pinned elsewhere
 * @param broken   seconds after promises that are to be kept, and after what is agreed
 * @param overtime seconds after the end of the shift
 * @param overload beyond what he can carry
 * @param travel   seconds on the way, home counted
 * @param lateness seconds after promises that cannot be kept, weighed
 * @param unsuited by wishes for an engineer, a territory, the plan so far
 * @param strain   of too much work in one shift
 */
public record RouteFigures(int unfit, long broken, long overtime, long overload, long travel, long lateness, long unsuited, long strain) {

    /** Counts the visits of a shift in the given order. */
    public static RouteFigures of(Problem problem, int shift, int[] order) {
        int at = problem.home[shift];
        int free = problem.shiftStart[shift];
        int unfit = 0;
        long broken = 0;
        long overload = -(long) problem.capacity[shift];
        long travel = 0;
        long lateness = 0;
        long unsuited = 0;
        long work = 0;
        for (int visit : order) {
            int way = problem.travel[at][problem.place[visit]];
            int ready = Math.max(free + way, problem.earliest[visit]);
            unfit += problem.allowed[shift][visit] ? 0 : 1;
            broken += Math.max(0, ready - problem.latest[visit]);
            overload += problem.load[visit];
            travel += way;
            lateness += problem.lateness(visit, problem.begins(visit, ready));
            unsuited += problem.suits[shift][visit];
            work += problem.duration[visit];
            free = problem.done(visit, free, ready);
            at = problem.place[visit];
        }
        int home = order.length == 0 ? 0 : problem.travel[at][problem.home[shift]];
        long overtime = order.length == 0 ? 0 : Math.max(0, free + (problem.homeByEnd ? home : 0) - problem.shiftEnd[shift]);
        return new RouteFigures(unfit, broken, overtime, Math.max(0, overload), travel + home, lateness, unsuited,
                problem.strain(shift, work));
    }

    public long cost() {
        return travel + lateness + unsuited + strain;
    }
}
