package org.yinuo.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A day on a straight road: places are kilometres east, a kilometre takes a minute. */
public final class ADay {
    private static final Travel ROAD = (from, to) -> (int) (Math.abs(from.longitude() - to.longitude()) * 60);
    private final List<Engineer> engineers = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Planned> planned = new ArrayList<>();
    private Weights weights = Weights.SERVICE_DAY;

    /** Clock time of the day, "09:30". */
    public static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    /** With every skill that is asked for here, on duty 08:00–18:00, at home at a kilometre. */
    public ADay engineer(String id, int home) {
        return engineer(new Engineer(id, Map.of("network", 2)), home, "08:00", "18:00");
    }

    public ADay engineer(Engineer engineer, int home, String from, String to) {
        engineers.add(engineer);
        shifts.add(new Shift(engineer.id() + "-day", engineer.id(), new Place(0, home), at(from), at(to)));
        return this;
    }

    /** An hour of work, promised by a time or, with "", not at all. */
    public ADay visit(String id, int place, String earliest, String promised) {
        return visit(id, place, earliest, promised, Visit.Needs.NONE, 1);
    }

    public ADay visit(String id, int place, String earliest, String promised, Visit.Needs needs, int weight) {
        return visit(new Visit(id, new Place(0, place), new Visit.Window(at(earliest), promised.isEmpty() ? null : at(promised)),
                Duration.ofHours(1), needs, Visit.Wishes.NONE, weight, 0, null));
    }

    public ADay visit(Visit visit) {
        visits.add(visit);
        return this;
    }

    public ADay planned(String visit, String engineer, String start) {
        planned.add(new Planned(visit, engineer + "-day", at(start)));
        return this;
    }

    public ADay weights(Weights weights) {
        this.weights = weights;
        return this;
    }

    public DayToPlan toPlan() {
        return new DayToPlan(engineers, shifts, visits, ROAD, planned, weights, false);
    }

    public Plan plan() {
        return Optimiser.plan(toPlan(), new Effort(1, 500));
    }

    /** "Li: A 09:00, B 10:05", for shifts that have stops. */
    public static List<String> told(Plan plan) {
        return plan.routes().stream().filter(route -> !route.stops().isEmpty()).map(route -> route.engineer() + ": "
                + String.join(", ", route.stops().stream()
                        .map(stop -> stop.visit() + " " + stop.start().toString().substring(11, 16)).toList())).toList();
    }

    public static Visit.Needs skill(String code, int level) {
        return new Visit.Needs(Map.of(code, level), Set.of());
    }

    public static Visit.Needs certificate(String kind) {
        return new Visit.Needs(Map.of(), Set.of(kind));
    }
}
