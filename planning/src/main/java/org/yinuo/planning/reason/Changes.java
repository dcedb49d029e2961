package org.yinuo.planning.reason;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Plan;
import org.yinuo.planning.Planned;
import org.yinuo.planning.search.Problem;
import org.yinuo.planning.search.Routes;
import org.yinuo.planning.search.Trial;

/**
 * What a new plan changes and why. For a visit that moved to somebody else the new plan is asked what would happen if it
 * had stayed: either something breaks, or it costs more.
 */
public final class Changes {
    /** Shifts in time below this are not worth telling. */
    private static final Duration SLIGHT = Duration.ofMinutes(5);
    private final DayToPlan day;
    private final Plan plan;
    private final Map<String, Planned> before = new HashMap<>();
    private final Map<String, Planned> after = new HashMap<>();
    private final Map<String, Integer> shifts;

    private Changes(DayToPlan day, Plan plan) {
        this.day = day;
        this.plan = plan;
        day.planned().forEach(planned -> before.put(planned.visit(), planned));
        plan.planned().forEach(planned -> after.put(planned.visit(), planned));
        shifts = new Problem(day).shiftNumbers();
    }

    /** @param day with the plan so far; @param plan made for it */
    public static List<Change> between(DayToPlan day, Plan plan) {
        Changes changes = new Changes(day, plan);
        return day.visits().stream().map(visit -> changes.of(visit.id())).filter(Objects::nonNull)
                .sorted(Comparator.comparing(Change::kind)).toList();
    }

    private @Nullable Change of(String visit) {
        Planned was = before.get(visit);
        Planned is = after.get(visit);
        if (is == null) {
            return was == null ? null : new Change(visit, Change.Kind.LEFT_OUT, was, null, stayed(visit, was));
        }
        if (was == null) {
            return new Change(visit, Change.Kind.NEW, null, is, List.of());
        }
        if (!engineer(was).equals(engineer(is))) {
            return new Change(visit, Change.Kind.OTHER_ENGINEER, was, is, stayed(visit, was));
        }
        Duration later = Duration.between(was.start(), is.start());
        if (later.abs().compareTo(SLIGHT) < 0) {
            return null;
        }
        Change.Kind kind = later.isNegative() ? Change.Kind.EARLIER : Change.Kind.LATER;
        return new Change(visit, kind, was, is, neighbours(visit, was, is));
    }

    private String engineer(Planned planned) {
        Integer shift = shifts.get(planned.shift());
        return shift == null ? "" : day.shifts().get(shift).engineer();
    }

    /** What would be if the visit stood in its old shift of the new plan. */
    private List<Reason> stayed(String visit, Planned was) {
        Integer shift = shifts.get(was.shift());
        if (shift == null) {
            return List.of(new Reason.OffDuty());
        }
        DayToPlan without = day.from(plan.planned().stream().filter(planned -> !planned.visit().equals(visit)).toList());
        Problem problem = new Problem(without);
        Routes routes = Routes.asPlanned(problem);
        List<Reason> against = Candidates.of(problem, routes, visit).against(shift);
        Planned is = after.get(visit);
        if (!against.isEmpty() || is == null) {
            return against;
        }
        int number = problem.visitNumbers().get(visit);
        Trial there = Trial.of(routes, shift, number);
        Trial here = Trial.of(routes, shifts.get(is.shift()), number);
        return List.of(new Reason.Saves(Duration.ofSeconds(there.detour() - here.detour()), there.cost() - here.cost()));
    }

    /** What came before it in its route, and what left it. */
    private List<Reason> neighbours(String visit, Planned was, Planned is) {
        List<Reason> reasons = new ArrayList<>();
        for (Planned other : plan.planned()) {
            Planned old = before.get(other.visit());
            boolean ahead = other.shift().equals(is.shift()) && other.start().isBefore(is.start());
            boolean wasAhead = old != null && old.shift().equals(was.shift()) && old.start().isBefore(was.start());
            if (ahead && !wasAhead) {
                reasons.add(new Reason.MakesRoom(other.visit()));
            } else if (wasAhead && !ahead) {
                reasons.add(new Reason.PlannedElsewhere(other.visit()));
            }
        }
        return reasons;
    }
}
