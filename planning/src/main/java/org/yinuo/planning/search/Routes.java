package org.yinuo.planning.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yinuo.planning.Planned;

/** A whole plan while it is worked on: the routes, and the visits that stand in none. Remembers how it was, to go back. */
public final class Routes {
    static final int NOWHERE = -1;
    final Problem problem;
    final RouteState[] routes;
    final int[] routeOf;
    private final RouteState[] before;
    private final boolean[] changed;
    private final int[] changedList;
    private int changes;
    private final int[] routeOfBefore;
    long cost;
    long missing;

    Routes(Problem problem) {
        this.problem = problem;
        routes = new RouteState[problem.shifts];
        before = new RouteState[problem.shifts];
        for (int shift = 0; shift < problem.shifts; shift++) {
            routes[shift] = new RouteState(problem, shift);
            before[shift] = new RouteState(problem, shift);
        }
        routeOf = new int[problem.visits];
        Arrays.fill(routeOf, NOWHERE);
        routeOfBefore = routeOf.clone();
        changed = new boolean[problem.shifts];
        changedList = new int[problem.shifts];
    }

    /** Pinned visits where they must be, those planned where they still can be, all others nowhere. */
    public static Routes startingFrom(Problem problem) {
        Routes routes = new Routes(problem);
        routes.putPinned();
        routes.putPlanned();
        routes.count();
        routes.keep();
        return routes;
    }

    /** Every visit exactly where it is planned or pinned, whatever that breaks. */
    public static Routes asPlanned(Problem problem) {
        Map<String, Integer> visits = problem.visitNumbers();
        Map<String, Integer> shifts = problem.shiftNumbers();
        Routes routes = new Routes(problem);
        problem.day.planned().stream().sorted(Comparator.comparing(Planned::start)).forEach(planned -> {
            Integer visit = visits.get(planned.visit());
            Integer shift = shifts.get(planned.shift());
            if (visit != null && shift != null && routes.routeOf[visit] == NOWHERE) {
                routes.put(visit, shift, routes.routes[shift].size);
            }
        });
        routes.count();
        routes.keep();
        return routes;
    }

    private void putPinned() {
        IntStream.range(0, problem.visits).filter(visit -> problem.pinned[visit] >= 0).boxed()
                .sorted(Comparator.comparingInt(visit -> problem.earliest[visit]))
                .forEach(visit -> put(visit, problem.pinned[visit], routes[problem.pinned[visit]].size));
    }

    private void putPlanned() {
        Map<String, Integer> visits = problem.visitNumbers();
        Map<String, Integer> shifts = problem.shiftNumbers();
        Insertion insertion = new Insertion(problem);
        List<Planned> byStart = problem.day.planned().stream().sorted(Comparator.comparing(Planned::start)).toList();
        for (Planned planned : byStart) {
            Integer visit = visits.get(planned.visit());
            Integer shift = shifts.get(planned.shift());
            if (visit == null || shift == null || routeOf[visit] != NOWHERE) {
                continue;
            }
            RouteState route = routes[shift];
            int position = before(route, planned);
            if (insertion.open(route, visit) && insertion.cost(route, visit, position) != Insertion.IMPOSSIBLE) {
                put(visit, shift, position);
            } else {
                putBest(insertion, route, visit);
            }
        }
    }

    /** Behind all that are there, but before the pinned ones that begin later. */
    private int before(RouteState route, Planned planned) {
        int start = problem.seconds(planned.start());
        int position = route.size;
        while (position > 0 && problem.pinned[route.visits[position - 1]] >= 0 && problem.earliest[route.visits[position - 1]] > start) {
            position--;
        }
        return position;
    }

    private void putBest(Insertion insertion, RouteState route, int visit) {
        if (!insertion.open(route, visit)) {
            return;
        }
        int best = -1;
        long least = Insertion.IMPOSSIBLE;
        for (int position = 0; position <= route.size; position++) {
            long cost = insertion.cost(route, visit, position);
            if (cost < least) {
                least = cost;
                best = position;
            }
        }
        if (best >= 0) {
            put(visit, route.shift, best);
        }
    }

    void put(int visit, int shift, int position) {
        touch(shift);
        routes[shift].insert(visit, position);
        routeOf[visit] = shift;
    }

    /** Takes a visit out; its route is to be counted again afterwards. */
    void take(int visit) {
        int shift = routeOf[visit];
        touch(shift);
        routes[shift].remove(visit);
        routeOf[visit] = NOWHERE;
    }

    private void touch(int shift) {
        if (!changed[shift]) {
            changed[shift] = true;
            changedList[changes++] = shift;
        }
    }

    /** Adds up cost and the weight of what is missing. */
    void count() {
        cost = 0;
        missing = 0;
        for (RouteState route : routes) {
            cost += route.cost;
        }
        for (int visit = 0; visit < problem.visits; visit++) {
            if (routeOf[visit] == NOWHERE) {
                missing += problem.weight[visit];
            }
        }
    }

    /** Keeps the state as the one to go back to. */
    void keep() {
        for (int at = 0; at < changes; at++) {
            int shift = changedList[at];
            before[shift].become(routes[shift]);
            changed[shift] = false;
        }
        changes = 0;
        System.arraycopy(routeOf, 0, routeOfBefore, 0, routeOf.length);
    }

    /** Goes back to the state kept last; cost and missing are the caller's to restore. */
    void undo() {
        for (int at = 0; at < changes; at++) {
            int shift = changedList[at];
            routes[shift].become(before[shift]);
            changed[shift] = false;
        }
        changes = 0;
        System.arraycopy(routeOfBefore, 0, routeOf, 0, routeOf.length);
    }

    /** Whether what is left out now was left out no more often than what was before; counts it. */
    boolean leftOut(long[] times) {
        long now = 0;
        long earlier = 0;
        for (int visit = 0; visit < problem.visits; visit++) {
            if (routeOf[visit] == NOWHERE) {
                now += ++times[visit];
            }
            if (routeOfBefore[visit] == NOWHERE) {
                earlier += times[visit];
            }
        }
        return now <= earlier;
    }

    /** The visits of each shift in their order. */
    public int[][] order() {
        int[][] order = new int[routes.length][];
        for (int shift = 0; shift < routes.length; shift++) {
            order[shift] = Arrays.copyOf(routes[shift].visits, routes[shift].size);
        }
        return order;
    }

    /** Routes in a given order, whatever it breaks. */
    public static Routes of(Problem problem, int[][] order) {
        Routes routes = new Routes(problem);
        routes.become(order);
        return routes;
    }

    void become(int[][] order) {
        Arrays.fill(routeOf, NOWHERE);
        for (int shift = 0; shift < order.length; shift++) {
            touch(shift);
            routes[shift].size = 0;
            routes[shift].refresh();
            for (int visit : order[shift]) {
                put(visit, shift, routes[shift].size);
            }
        }
        count();
        keep();
    }

    public long cost() {
        return cost;
    }

    /** The weight of visits in no route. */
    public long missing() {
        return missing;
    }

    public boolean assigned(int visit) {
        return routeOf[visit] != NOWHERE;
    }
}
