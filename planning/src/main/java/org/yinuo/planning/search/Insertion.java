package org.yinuo.planning.search;

/** What it costs to put a visit at a position of a route, and whether anything forbids it. */
final class Insertion {
    static final long IMPOSSIBLE = Long.MAX_VALUE;
    private final Problem problem;

    Insertion(Problem problem) {
        this.problem = problem;
    }

    /** The added cost, or {@link #IMPOSSIBLE} where a window, the roster or the capacity would be left. */
    long cost(RouteState route, int visit, int position) {
        int[] ways = problem.travel[problem.place[visit]];
        int from = route.at(position);
        int begin = Math.max(route.free(position) + problem.travel[from][problem.place[visit]], problem.earliest[visit]);
        if (begin > problem.latest[visit]) {
            return IMPOSSIBLE;
        }
        int to = route.after(position);
        int end = begin + problem.duration[visit];
        if (position == route.size) {
            if (end + (problem.homeByEnd ? ways[to] : 0) > problem.shiftEnd[route.shift]) {
                return IMPOSSIBLE;
            }
        } else if (Math.max(end + ways[to], problem.earliest[route.visits[position]]) > route.latest[position]) {
            return IMPOSSIBLE;
        }
        long added = problem.travel[from][problem.place[visit]] + ways[to]
                - (route.size == 0 ? 0 : problem.travel[from][to]) + problem.suits[route.shift][visit];
        if (problem.weights.load() != 0) {
            added += problem.strain(route.shift, route.work + problem.duration[visit]) - problem.strain(route.shift, route.work);
        }
        return problem.lateOnes ? added + problem.lateness(visit, begin) + delay(route, position, visit, end) : added;
    }

    /** How much more those behind cost by coming later. */
    private long delay(RouteState route, int position, int visit, int end) {
        long more = 0;
        int at = problem.place[visit];
        int free = end;
        for (int next = position; next < route.size; next++) {
            int behind = route.visits[next];
            if (problem.pinned[behind] >= 0) {
                break;
            }
            int begin = Math.max(free + problem.travel[at][problem.place[behind]], problem.earliest[behind]);
            if (begin <= route.start[next]) {
                break;
            }
            more += problem.lateness(behind, begin) - problem.lateness(behind, route.start[next]);
            free = begin + problem.duration[behind];
            at = problem.place[behind];
        }
        return more;
    }

    /** Whether a route can take the visit at all, as far as can be told without looking at its order. */
    boolean open(RouteState route, int visit) {
        return problem.allowed[route.shift][visit] && problem.load[visit] <= problem.capacity[route.shift] - route.load;
    }
}
