package org.yinuo.planning.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Puts absent visits back, one after the other, each where it adds least; now and then it blinks and overlooks a place. */
final class Recreate {
    private static final double BLINK = 0.01;
    private static final int LARGEST = 1 << 30;

    private final Problem problem;
    private final Insertion insertion;
    private final SplittableRandom random;
    private final long[] keys;
    private final int[] anyHome;

    Recreate(Problem problem, SplittableRandom random) {
        this.problem = problem;
        this.random = random;
        insertion = new Insertion(problem);
        keys = new long[problem.visits];
        anyHome = problem.home;
    }

    /** Those that fit nowhere stay absent. */
    void build(Routes routes, int[] absent, int count) {
        order(absent, count);
        for (int at = 0; at < count; at++) {
            place(routes, (int) keys[at]);
        }
    }

    private void place(Routes routes, int visit) {
        long least = Insertion.IMPOSSIBLE;
        RouteState best = null;
        int bestPosition = -1;
        int soonestEnd = problem.earliest[visit] + problem.duration[visit];
        for (int shift : problem.shiftsFor[visit]) {
            RouteState route = routes.routes[shift];
            if (!insertion.open(route, visit) || route.size == 0 && earlierAlike(routes, shift)) {
                continue;
            }
            for (int position = 0; position <= route.size; position++) {
                if (route.free(position) > problem.latest[visit]) {
                    break;
                }
                if (position < route.size && soonestEnd > route.latest[position]) {
                    continue;
                }
                long cost = insertion.cost(route, visit, position);
                if (cost < least && random.nextDouble() >= BLINK) {
                    least = cost;
                    best = route;
                    bestPosition = position;
                }
            }
        }
        if (best != null) {
            routes.put(visit, best.shift, bestPosition);
        }
    }

    /** Of empty shifts that are alike one is enough to try. */
    private boolean earlierAlike(Routes routes, int shift) {
        int first = problem.alike[shift];
        for (int other = first; other < shift; other++) {
            if (problem.alike[other] == first && routes.routes[other].size == 0) {
                return true;
            }
        }
        return false;
    }

    /** By chance at random, heaviest, farthest, nearest, narrowest, earliest or last-to-close first. */
    private void order(int[] absent, int count) {
        int way = random.nextInt(17);
        for (int at = 0; at < count; at++) {
            keys[at] = (long) key(way, absent[at]) << 32 | absent[at];
        }
        Arrays.sort(keys, 0, count);
    }

    private int key(int way, int visit) {
        if (way < 4) {
            return random.nextInt(LARGEST);
        }
        if (way < 8) {
            return LARGEST - (problem.load[visit] > 0 ? problem.load[visit] : problem.duration[visit]);
        }
        if (way < 11) {
            int home = problem.travel[anyHome[0]][problem.place[visit]];
            return way < 10 ? LARGEST - home : home;
        }
        if (way < 13) {
            return problem.latest[visit] - problem.earliest[visit];
        }
        return way < 15 ? problem.earliest[visit] : LARGEST - problem.latest[visit];
    }
}
