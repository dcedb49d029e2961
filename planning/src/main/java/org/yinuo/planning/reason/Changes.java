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
 * had stayed: either something breaks, or it costs more. No move is without a reason.
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
            return new Change(visit, Change.Kind.NEW, null, is, List.of(free(is)));
        }
        if (!engineer(was).equals(engineer(is))) {
            return new Change(visit, Change.Kind.OTHER_ENGINEER, was, is, stayed(visit, was));
        }
        Duration later = Duration.between(was.start(), is.start());
        if (later.abs().compareTo(SLIGHT) < 0) {
            return null;
        }
        Change.Kind kind = later.isNegative() ? Change.Kind.EARLIER : Change.Kind.LATER;
        return new Change(visit, kind, was, is, neighbours(was, is, kind == Change.Kind.LATER));
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
        long saved = there.cost() - here.cost();
        return saved > 0 ? List.of(new Reason.Saves(Duration.ofSeconds(there.detour() - here.detour()), saved)) : instead(was, is);
    }

    /** Who took its place with the engineer it was planned for; where nobody did, that the other is free. */
    private List<Reason> instead(Planned was, Planned is) {
        List<Reason> reasons = new ArrayList<>();
        for (Planned other : plan.planned()) {
            Planned old = before.get(other.visit());
            if (engineer(other).equals(engineer(was)) && (old == null || !engineer(old).equals(engineer(was)))) {
                reasons.add(new Reason.MakesRoom(other.visit()));
            }
        }
        return reasons.isEmpty() ? List.of(free(is)) : reasons;
    }

    /** What came before it, or no longer does; where that is not it, from when the engineer is free. */
    private List<Reason> neighbours(Planned was, Planned is, boolean later) {
        List<Reason> reasons = new ArrayList<>();
        for (Planned other : plan.planned()) {
            Planned old = before.get(other.visit());
            boolean ahead = ahead(other, is);
            boolean wasAhead = old != null && ahead(old, was);
            if (later && ahead && !wasAhead) {
                reasons.add(new Reason.MakesRoom(other.visit()));
            } else if (!later && wasAhead && !ahead) {
                reasons.add(new Reason.PlannedElsewhere(other.visit()));
            }
        }
        return reasons.isEmpty() ? List.of(free(is)) : reasons;
    }

    private boolean ahead(Planned one, Planned other) {
        return engineer(one).equals(engineer(other)) && one.start().isBefore(other.start());
    }

    /** When the engineer can set out to it, and from what. */
    private Reason free(Planned is) {
        int shift = shifts.get(is.shift());
        List<Plan.Stop> stops = plan.routes().get(shift).stops();
        Plan.@Nullable Stop last = null;
        for (Plan.Stop stop : stops) {
            if (stop.visit().equals(is.visit())) {
                return last == null ? new Reason.FreeFrom(day.shifts().get(shift).startInclusive(), stop.travel())
                        : new Reason.FreeAfter(last.visit(), last.endExclusive(), stop.travel());
            }
            last = stop;
        }
        throw new IllegalStateException(is.visit() + " is in no route");
    }
}
