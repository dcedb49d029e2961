package org.yinuo.planning.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.yinuo.planning.Effort;

/** The search itself: tear down, build up, keep what is better, and while it is warm also what is a little worse. */
public final class RuinAndRecreate {
    private static final int ASK_EACH = 128;
    /** Temperatures in mean ways between neighbours. */
    private static final double HOT = 3;
    private static final double WARM = 0.3;
    private static final double COLD = 0.01;
    /** What leaving out a visit of weight 1 costs the search; a plan that leaves out less is always the better one. */
    private static final double MISSING = 20;
    /** The share of the effort in which every visit shall find a place, whatever the way. */
    private static final double SEEKING_PLACES = 0.8;
    private static final double SEEKING_AGAIN = 0.4;

    private final Problem problem;
    private final SplittableRandom random;
    private final Ruin ruin;
    private final Recreate recreate;
    private final long[] absences;

    private int[][] best = {};
    private long bestCost;
    private long bestMissing;
    private long cost;
    private long missing;
    private double temperature;
    private double priceOfMissing;

    public RuinAndRecreate(Problem problem, long seed) {
        this.problem = problem;
        random = new SplittableRandom(seed);
        ruin = new Ruin(problem, random);
        recreate = new Recreate(problem, random);
        absences = new long[problem.visits];
    }

    /**
     * The best order found.
     *
     * @param again when the start is a plan already, which is to be changed little
     */
    public int[][] search(Routes routes, Effort effort, boolean again) {
        double unit = neighbourhood();
        double hot = unit * (again ? WARM : HOT);
        double cooling = COLD / (again ? WARM : HOT);
        boolean seeking = true;
        temperature = hot;
        priceOfMissing = MISSING * unit;
        start(routes);
        for (int step = 0; step < effort.steps(); step++) {
            if (step % ASK_EACH == 0 && step > 0) {
                double gone = Math.max(effort.spent().getAsDouble(), (double) step / effort.steps());
                if (gone >= 1) {
                    break;
                }
                temperature = hot * Math.pow(cooling, gone);
                if (seeking && gone > (again ? SEEKING_AGAIN : SEEKING_PLACES)) {
                    seeking = false;
                    goBackToBest(routes);
                }
            }
            ruin.tear(routes);
            recreate.build(routes, ruin.absent, ruin.absentCount);
            routes.count();
            if (seeking && bestMissing > 0 ? rarer(routes) : better(routes)) {
                accept(routes);
            } else {
                routes.undo();
            }
        }
        return best;
    }

    private void start(Routes routes) {
        best = routes.order();
        bestCost = routes.cost;
        bestMissing = routes.missing;
        cost = routes.cost;
        missing = routes.missing;
    }

    /**
     * Until all have a place: whether fewer are left out, or such as were left out no more often, so that
     * the plan keeps moving. Counts them.
     */
    private boolean rarer(Routes routes) {
        boolean fewer = routes.missing < bestMissing;
        return routes.leftOut(absences) || fewer;
    }

    private boolean better(Routes routes) {
        double worse = routes.cost - cost + priceOfMissing * (routes.missing - missing);
        return worse < -temperature * Math.log(random.nextDouble());
    }

    private void accept(Routes routes) {
        cost = routes.cost;
        missing = routes.missing;
        routes.keep();
        if (missing < bestMissing || missing == bestMissing && cost < bestCost) {
            bestCost = cost;
            bestMissing = missing;
            best = routes.order();
        }
    }

    private void goBackToBest(Routes routes) {
        if (missing > bestMissing) {
            routes.become(best);
            cost = routes.cost;
            missing = routes.missing;
        }
    }

    /** The mean way from a visit to its five nearest. */
    private double neighbourhood() {
        long sum = 0;
        int count = 0;
        for (int visit = 0; visit < problem.visits; visit++) {
            int[] ways = new int[problem.visits];
            for (int other = 0; other < problem.visits; other++) {
                ways[other] = problem.travel[problem.place[visit]][problem.place[other]];
            }
            Arrays.sort(ways);
            for (int at = 1; at < Math.min(ways.length, 6); at++) {
                sum += ways[at];
                count++;
            }
        }
        return count == 0 ? 1 : Math.max(1, (double) sum / count);
    }
}
