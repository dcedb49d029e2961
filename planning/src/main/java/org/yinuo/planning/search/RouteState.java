package org.yinuo.planning.search;

import java.util.Arrays;

/** The visits of one shift in their order, with the times and costs that follow. */
final class RouteState {
    final Problem problem;
    final int shift;
    int[] visits = new int[8];
    /** When he could begin: a pinned visit begins as agreed, see {@link Problem#begins}. */
    int[] start = new int[8];
    private int[] done = new int[8];
    int[] latest = new int[8];
    int size;
    int load;
    int work;
    long travel;
    long cost;

    RouteState(Problem problem, int shift) {
        this.problem = problem;
        this.shift = shift;
    }

    RouteState copy() {
        RouteState copy = new RouteState(problem, shift);
        copy.become(this);
        return copy;
    }

    void become(RouteState other) {
        if (visits.length < other.size) {
            grow(other.visits.length);
        }
        size = other.size;
        System.arraycopy(other.visits, 0, visits, 0, size);
        System.arraycopy(other.start, 0, start, 0, size);
        System.arraycopy(other.done, 0, done, 0, size);
        System.arraycopy(other.latest, 0, latest, 0, size);
        load = other.load;
        work = other.work;
        travel = other.travel;
        cost = other.cost;
    }

    void insert(int visit, int position) {
        if (size == visits.length) {
            grow(size * 2);
        }
        System.arraycopy(visits, position, visits, position + 1, size - position);
        visits[position] = visit;
        size++;
        refresh();
    }

    void remove(int visit) {
        int position = 0;
        while (visits[position] != visit) {
            position++;
        }
        System.arraycopy(visits, position + 1, visits, position, size - position - 1);
        size--;
    }

    private void grow(int length) {
        visits = Arrays.copyOf(visits, length);
        start = Arrays.copyOf(start, length);
        done = Arrays.copyOf(done, length);
        latest = Arrays.copyOf(latest, length);
    }

    /** Counts everything again after visits were changed. */
    void refresh() {
        int[][] ways = problem.travel;
        int at = problem.home[shift];
        int free = problem.shiftStart[shift];
        load = 0;
        work = 0;
        travel = 0;
        cost = 0;
        for (int position = 0; position < size; position++) {
            int visit = visits[position];
            int way = ways[at][problem.place[visit]];
            start[position] = Math.max(free + way, problem.earliest[visit]);
            travel += way;
            cost += problem.suits[shift][visit] + problem.lateness(visit, problem.begins(visit, start[position]));
            load += problem.load[visit];
            work += problem.duration[visit];
            free = problem.done(visit, free, start[position]);
            done[position] = free;
            at = problem.place[visit];
        }
        travel += size == 0 ? 0 : ways[at][problem.home[shift]];
        cost += travel + problem.strain(shift, work);
        refreshLatest();
    }

    private void refreshLatest() {
        int[][] ways = problem.travel;
        int next = problem.home[shift];
        int limit = problem.shiftEnd[shift];
        for (int position = size - 1; position >= 0; position--) {
            int visit = visits[position];
            boolean last = position == size - 1;
            int way = last && !problem.homeByEnd ? 0 : ways[problem.place[visit]][next];
            int limited = Math.min(problem.latest[visit], limit - way - problem.duration[visit]);
            // What is late already, as where pinned visits overlap, may stay so but come no later.
            latest[position] = Math.max(limited, start[position]);
            limit = latest[position];
            next = problem.place[visit];
        }
    }

    /** When the engineer is free before a position. */
    int free(int position) {
        return position == 0 ? problem.shiftStart[shift] : done[position - 1];
    }

    /** Where the engineer is before a position. */
    int at(int position) {
        return position == 0 ? problem.home[shift] : problem.place[visits[position - 1]];
    }

    /** Where he goes after a visit put at a position. */
    int after(int position) {
        return position == size ? problem.home[shift] : problem.place[visits[position]];
    }
}
