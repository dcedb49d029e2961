package org.yinuo.bench.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Effort;
import org.yinuo.planning.Optimiser;
import org.yinuo.planning.Plan;
import org.yinuo.planning.Planned;
import org.yinuo.planning.Visit;
import org.yinuo.planning.reason.Change;
import org.yinuo.planning.reason.Changes;
import org.yinuo.planning.search.Problem;
import org.yinuo.planning.search.Routes;
import org.yinuo.planning.search.WrittenPlan;

/** A service day, and an emergency at half past ten that re-plans what has not begun. */
public final class ServiceDayBench {
    public static final List<String> COLUMNS = List.of("day", "visits", "engineers", "can be kept", "broken", "left out", "way h",
            "way h known", "seconds", "moved");
    public static final String SIZES = "A service day: every visit is promised, and one plan is known that keeps every promise. "
            + "\"Can be kept\" counts those somebody could keep who had nothing else to do.";
    private static final int VISITS = 300;
    private static final int ENGINEERS = 40;
    private static final int REPLAN_SECONDS = 3;
    private static final int[] IDLE_MINUTES = {15, 0};

    private ServiceDayBench() {
    }

    /** @param seconds for the plan of the day */
    public static List<List<String>> rows(int seconds) {
        List<List<String>> rows = new ArrayList<>();
        for (int idle : IDLE_MINUTES) {
            for (int seed = 1; seed <= 3; seed++) {
                rows.addAll(rows(idle, seed, seconds));
            }
        }
        return rows;
    }

    private static List<List<String>> rows(int idle, int seed, int seconds) {
        MadeUpDay madeUp = MadeUpDay.of(VISITS, ENGINEERS, idle, seed);
        DayToPlan day = madeUp.toPlan();
        Timed morning = plan(day, seconds);
        DayToPlan later = withEmergency(day, morning.plan(), MadeUpDay.at(10, 30));
        Timed again = plan(later, REPLAN_SECONDS);
        long moved = Changes.between(later, again.plan()).stream().filter(change -> change.kind() != Change.Kind.NEW).count();
        String name = "idle " + idle + " min, " + seed;
        return List.of(row(name, day, morning, hours(way(day, madeUp.kept())), ""),
                row("emergency 10:30", later, again, "", String.valueOf(moved)));
    }

    private record Timed(Plan plan, double seconds) {
    }

    private static Timed plan(DayToPlan day, int seconds) {
        long start = System.nanoTime();
        Plan plan = Optimiser.plan(day, new Effort(1, Integer.MAX_VALUE, () -> (System.nanoTime() - start) / 1e9 / seconds));
        return new Timed(plan, (System.nanoTime() - start) / 1e9);
    }

    /** What has begun stays; nothing else begins before now. */
    private static DayToPlan withEmergency(DayToPlan day, Plan plan, Instant now) {
        Map<String, Planned> planned = new HashMap<>();
        plan.planned().forEach(one -> planned.put(one.visit(), one));
        List<Visit> visits = new ArrayList<>();
        for (Visit visit : day.visits()) {
            Planned one = planned.get(visit.id());
            if (one != null && one.start().isBefore(now)) {
                visits.add(visit.pinnedTo(one.shift(), one.start()));
            } else {
                Instant earliest = visit.window().earliest().isBefore(now) ? now : visit.window().earliest();
                visits.add(new Visit(visit.id(), visit.place(), new Visit.Window(earliest, visit.window().promisedArrival()),
                        visit.duration(), visit.needs(), visit.wishes(), visit.weight(), visit.load(), null));
            }
        }
        visits.add(MadeUpDay.emergency(now));
        return new DayToPlan(day.engineers(), day.shifts(), visits, day.travel(), plan.planned(), day.weights(), day.homeByEnd());
    }

    private static Duration way(DayToPlan day, List<Planned> kept) {
        return WrittenPlan.of(new Problem(day.from(kept)),
                Routes.asPlanned(new Problem(day.from(kept))).order()).travel();
    }

    private static List<String> row(String name, DayToPlan day, Timed timed, String known, String moved) {
        Problem problem = new Problem(day);
        Set<String> keepable = new HashSet<>();
        for (int visit = 0; visit < problem.visits; visit++) {
            if (day.visits().get(visit).pin() != null || problem.reachable(visit)) {
                keepable.add(day.visits().get(visit).id());
            }
        }
        Plan plan = timed.plan();
        long broken = plan.routes().stream().flatMap(route -> route.stops().stream())
                .filter(stop -> !stop.late().isZero() && keepable.contains(stop.visit())).count()
                + plan.unassigned().stream().filter(keepable::contains).count();
        return List.of(name, String.valueOf(day.visits().size()), String.valueOf(day.engineers().size()),
                String.valueOf(keepable.size()), String.valueOf(broken), String.valueOf(plan.unassigned().size()),
                hours(plan.travel()), known, String.format(Locale.ROOT, "%.1f", timed.seconds()), moved);
    }

    private static String hours(Duration way) {
        return String.format(Locale.ROOT, "%.1f", way.toMinutes() / 60.0);
    }
}
