package org.yinuo.server.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Effort;
import org.yinuo.planning.Optimiser;
import org.yinuo.planning.Plan;
import org.yinuo.planning.Planned;
import org.yinuo.planning.reason.Change;
import org.yinuo.planning.reason.Changes;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.PlanVisit;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrders;

/** Makes a better plan of a day, shows what it would move and why, and applies it when told to. */
@Component
public class PlanTheDay {
    private static final Effort EFFORT = new Effort(1, 20_000);
    /** A person waits for it. */
    private static final double SECONDS = 8;
    private final Board board;
    private final PlanVisit planVisit;
    private final WorkOrders workOrders;

    PlanTheDay(Board board, PlanVisit planVisit, WorkOrders workOrders) {
        this.board = board;
        this.planVisit = planVisit;
        this.workOrders = workOrders;
    }

    /**
     * What a plan does with a visit.
     *
     * @param version of the work order as it was looked at
     * @param before  null: not planned
     * @param after   null: nobody can take it
     */
    public record Move(long visitId, String number, String title, String customer, int version, Change.Kind kind, @Nullable Place before,
            @Nullable Place after, List<Told> reasons) {
    }

    /** Who comes and when. */
    public record Place(long engineerId, String engineer, Instant from, Instant to) {
    }

    /** A plan that is not applied yet. @param late visits that come after their promise */
    public record Preview(LocalDate day, List<Move> moves, int travelMinutesBefore, int travelMinutesAfter, int late, int leftOut) {
    }

    /** One move to be made. */
    public record Step(long visitId, int version, long engineerId, Instant from, Instant to) {
    }

    public Preview preview(LocalDate day) {
        PlannableDays.sane(day, "date");
        Board.Known known = board.known(day, 1);
        DayToPlan toPlan = DayInNumbers.of(known, day);
        long start = System.nanoTime();
        Plan plan = Optimiser.plan(toPlan, new Effort(EFFORT.seed(), EFFORT.steps(), () -> (System.nanoTime() - start) / 1e9 / SECONDS));
        Map<String, DayOnBoard.Visit> visits = new HashMap<>();
        known.visits().forEach(each -> visits.put(String.valueOf(each.visit().id()), each));
        Map<Long, String> names = new HashMap<>();
        known.engineers().forEach(each -> names.put(each.id(), each.name()));
        List<Move> moves = Changes.between(toPlan, plan).stream()
                .map(change -> move(change, Objects.requireNonNull(visits.get(change.visit())), names, known)).toList();
        DayOnBoard before = board.show(day, 1);
        int late = (int) plan.routes().stream().flatMap(route -> route.stops().stream()).filter(stop -> !stop.late().isZero()).count();
        return new Preview(day, moves, before.engineers().stream().mapToInt(DayOnBoard.Lane::travelMinutes).sum(), travel(plan), late,
                plan.unassigned().size());
    }

    /** The ways there, as the board counts them: without those home. */
    private static int travel(Plan plan) {
        return (int) plan.routes().stream().flatMap(route -> route.stops().stream()).map(Plan.Stop::travel).mapToLong(Duration::toMinutes).sum();
    }

    private static Move move(Change change, DayOnBoard.Visit each, Map<Long, String> names, Board.Known known) {
        MissedAppointment missed = change.before() == null ? MissedAppointment.of(each, known) : null;
        Place before = missed == null ? place(change.before(), each, names) : missed.place();
        Place after = place(change.after(), each, names);
        List<Told> reasons = new ArrayList<>();
        if (missed != null) {
            reasons.add(missed.why());
        }
        change.reasons().forEach(reason -> reasons.add(Told.from(reason)));
        return new Move(each.visit().id(), each.visit().number(), each.visit().title(), each.visit().customer(), each.visit().version(),
                missed == null || after == null ? change.kind() : missed.kind(after), before, after, List.copyOf(reasons));
    }

    private static @Nullable Place place(@Nullable Planned planned, DayOnBoard.Visit each, Map<Long, String> names) {
        if (planned == null) {
            return null;
        }
        long engineer = Long.parseLong(planned.shift().substring(0, planned.shift().indexOf('@')));
        return new Place(engineer, names.getOrDefault(engineer, ""), planned.start(), planned.start().plusSeconds(each.need().minutes() * 60L));
    }

    /**
     * Makes all the moves or none.
     *
     * @throws Refusal {@code visit-changed-meanwhile}, and what {@link PlanVisit} refuses
     */
    @Transactional
    public void apply(List<Step> steps) {
        for (Step step : steps.stream().sorted((one, other) -> Long.compare(one.visitId(), other.visitId())).toList()) {
            WorkOrder visit = workOrders.get(step.visitId());
            if (!Objects.equals(visit.version(), step.version())) {
                throw Refusal.conflict("visit-changed-meanwhile", visit.number());
            }
            planVisit.assign(step.visitId(), ETags.of(step.version()), step.engineerId(), PlannableDays.sane(step.from(), "from"),
                    PlannableDays.sane(step.to(), "to"));
        }
    }
}
