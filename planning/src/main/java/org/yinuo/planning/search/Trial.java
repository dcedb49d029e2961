package org.yinuo.planning.search;

/**
 * A visit put into a shift for trial, where it does least harm and then costs least; the other visits keep their order.
 *
 * @param position in the route
 * @param start    when work would begin, in seconds of the problem
 * @param detour   seconds of travel added
 * @param cost     all soft cost added
 * @param late     seconds after its own promise
 * @param harmed   number of the visit whose promise would be broken most, or -1
 * @param harm     seconds by which it would be
 * @param overtime seconds added after the end of the shift
 */
public record Trial(int shift, int visit, int position, int start, long detour, long cost, int late, int harmed, int harm, int overtime) {

    /** Whether nothing would be broken. */
    public boolean fits() {
        return late == 0 && harm == 0 && overtime == 0;
    }

    /** The best place in a shift's route; the visit must stand in none. Skills, certificates and capacity are not looked at. */
    public static Trial of(Routes routes, int shift, int visit) {
        Trial best = at(routes, shift, visit, 0);
        for (int position = 1; position <= routes.routes[shift].size; position++) {
            Trial other = at(routes, shift, visit, position);
            if (other.broken() < best.broken() || other.broken() == best.broken() && other.cost < best.cost) {
                best = other;
            }
        }
        return best;
    }

    /** The visit alone in an empty shift. */
    public static Trial alone(Problem problem, int shift, int visit) {
        return at(new Routes(problem), shift, visit, 0);
    }

    private long broken() {
        return (long) late + harm + overtime;
    }

    private static Trial at(Routes routes, int shift, int visit, int position) {
        Problem problem = routes.problem;
        RouteState before = routes.routes[shift];
        RouteState after = before.copy();
        after.insert(visit, position);
        int harmed = -1;
        int harm = 0;
        for (int next = position + 1; next < after.size; next++) {
            int behind = after.visits[next];
            int more = after.start[next] - Math.max(before.start[next - 1], Math.min(problem.latest[behind], problem.due[behind]));
            if (more > harm) {
                harm = more;
                harmed = behind;
            }
        }
        int start = after.start[position];
        int late = Math.max(0, start - Math.min(problem.latest[visit], problem.due[visit]));
        int overtime = Math.max(0, ending(after) - Math.max(problem.shiftEnd[shift], ending(before)));
        return new Trial(shift, visit, position, start, after.travel - before.travel, after.cost - before.cost, late, harmed, harm,
                overtime);
    }

    private static int ending(RouteState route) {
        if (route.size == 0) {
            return 0;
        }
        return route.free(route.size) + (route.problem.homeByEnd
                ? route.problem.travel[route.at(route.size)][route.problem.home[route.shift]] : 0);
    }
}
