package org.yinuo.planning.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Tears strings of visits that lie near each other out of neighbouring routes. Pinned visits stay. */
final class Ruin {
    /** Of visits torn out at a time, on average. */
    private static final double MEAN_REMOVED = 10;
    private static final int LONGEST_STRING = 10;
    private static final double SPLIT = 0.5;
    private static final double SPLIT_DEEPER = 0.01;
    /** How often room is made around a visit that stands nowhere. */
    private static final double NEAR_ABSENT = 0.3;

    private final Problem problem;
    private final int[][] neighbours;
    private final SplittableRandom random;
    private final boolean[] ruined;
    private final int[] ruinedList;
    private final int[] string;
    final int[] absent;
    int absentCount;

    Ruin(Problem problem, SplittableRandom random) {
        this.problem = problem;
        this.random = random;
        ruined = new boolean[problem.shifts];
        ruinedList = new int[problem.shifts];
        string = new int[LONGEST_STRING];
        absent = new int[problem.visits];
        neighbours = neighbours();
    }

    private int[][] neighbours() {
        int[][] nearest = new int[problem.visits][];
        for (int visit = 0; visit < problem.visits; visit++) {
            int[] ways = problem.travel[problem.place[visit]];
            long[] keys = new long[problem.visits];
            for (int other = 0; other < problem.visits; other++) {
                keys[other] = ((long) ways[problem.place[other]] << 32) | (other == visit ? 0 : other + 1L);
            }
            Arrays.sort(keys);
            int self = visit;
            nearest[visit] = Arrays.stream(keys).mapToInt(key -> (int) key).map(other -> other == 0 ? self : other - 1).toArray();
        }
        return nearest;
    }

    /** Fills {@link #absent} with all visits that stand in no route afterwards. */
    void tear(Routes routes) {
        absentCount = 0;
        int used = 0;
        int placed = 0;
        for (RouteState route : routes.routes) {
            used += route.size == 0 ? 0 : 1;
            placed += route.size;
        }
        for (int visit = 0; visit < problem.visits; visit++) {
            if (routes.routeOf[visit] == Routes.NOWHERE) {
                absent[absentCount++] = visit;
            }
        }
        if (placed == 0) {
            return;
        }
        double longest = Math.min(LONGEST_STRING, (double) placed / used);
        double most = 4 * MEAN_REMOVED / (1 + longest) - 1;
        int strings = (int) (random.nextDouble(Math.max(most, 1)) + 1);
        boolean nearAbsent = absentCount > 0 && random.nextDouble() < NEAR_ABSENT;
        int seed = nearAbsent ? absent[random.nextInt(absentCount)] : random.nextInt(problem.visits);
        int ruinedCount = 0;
        for (int visit : neighbours[seed]) {
            int shift = routes.routeOf[visit];
            if (shift == Routes.NOWHERE || ruined[shift] || problem.pinned[visit] >= 0) {
                continue;
            }
            ruined[shift] = true;
            ruinedList[ruinedCount++] = shift;
            tearString(routes, routes.routes[shift], visit, longest);
            if (ruinedCount >= strings) {
                break;
            }
        }
        for (int at = 0; at < ruinedCount; at++) {
            ruined[ruinedList[at]] = false;
        }
    }

    private void tearString(Routes routes, RouteState route, int visit, double longest) {
        int length = (int) (random.nextDouble(Math.min(route.size, longest)) + 1);
        length = Math.min(length, route.size);
        int position = 0;
        while (route.visits[position] != visit) {
            position++;
        }
        int kept = 0;
        if (length > 1 && random.nextDouble() < SPLIT) {
            while (length + kept < route.size) {
                kept++;
                if (random.nextDouble() >= SPLIT_DEEPER) {
                    break;
                }
            }
        }
        int span = length + kept;
        int first = Math.max(0, position - span + 1);
        int last = Math.min(position, route.size - span);
        int begin = first + random.nextInt(last - first + 1);
        int keepFrom = kept == 0 ? begin + span : begin + random.nextInt(length) + 1;
        int found = 0;
        for (int at = begin; at < begin + span && found < string.length; at++) {
            if ((at < keepFrom || at >= keepFrom + kept) && problem.pinned[route.visits[at]] < 0) {
                string[found++] = route.visits[at];
            }
        }
        for (int at = 0; at < found; at++) {
            routes.take(string[at]);
            absent[absentCount++] = string[at];
        }
        route.refresh();
    }
}
