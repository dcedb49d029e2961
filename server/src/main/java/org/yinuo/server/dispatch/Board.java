package org.yinuo.server.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.planning.Place;
import org.yinuo.server.insight.VisitsToDispatch;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** The dispatcher's board. */
@Component
public class Board {
    private static final int MOST_DAYS = 7;
    private final VisitsToDispatch visits;
    private final VisitNeeds needs;
    private final Engineers engineers;
    private final Duties duties;
    private final Clock clock;

    Board(VisitsToDispatch visits, VisitNeeds needs, Engineers engineers, Duties duties, Clock clock) {
        this.visits = visits;
        this.needs = needs;
        this.engineers = engineers;
        this.duties = duties;
        this.clock = clock;
    }

    /** All that planning looks at. */
    record Known(List<DayOnBoard.Visit> visits, List<EngineerProfile> engineers, List<Duty> duties, Surroundings where, Instant now) {
    }

    @Transactional(readOnly = true)
    Known known(LocalDate from, int days) {
        List<VisitsToDispatch.Row> rows = visits.open();
        Map<Long, VisitNeed> asked = needs.of(rows.stream().map(VisitsToDispatch.Row::id).toList());
        List<EngineerProfile> profiles = engineers.all();
        return new Known(rows.stream().map(row -> new DayOnBoard.Visit(row, asked.getOrDefault(row.id(), VisitNeed.HOUR))).toList(), profiles,
                duties.between(HouseZone.startOf(from), HouseZone.startOf(from.plusDays(days))), new Surroundings(rows, profiles), clock.instant());
    }

    /** Today in the house. */
    public LocalDate today() {
        return HouseZone.dayOf(clock.instant());
    }

    /**
     * Some days.
     *
     * @throws Refusal {@code date-out-of-range}
     */
    @Transactional(readOnly = true)
    public DayOnBoard show(LocalDate from, int days) {
        PlannableDays.sane(from, "date");
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.invalid("date-out-of-range").at("days");
        }
        Known known = known(from, days);
        Map<Long, VisitsToDispatch.Row> seen = visits.seen(known.visits().stream().map(DayOnBoard.Visit::visit).toList()).stream()
                .collect(Collectors.toMap(VisitsToDispatch.Row::id, Function.identity(), (one, other) -> one));
        List<DayOnBoard.Visit> unscheduled = known.visits().stream()
                .filter(each -> each.visit().engineerId() == null || each.visit().from() == null && each.visit().underWaySince() == null)
                .filter(each -> each.visit().equals(seen.get(each.visit().id()))).toList();
        return new DayOnBoard(from, days, known.now(), unscheduled,
                known.engineers().stream().map(engineer -> lane(engineer, known, from, days).showing(seen)).toList());
    }

    private DayOnBoard.Lane lane(EngineerProfile engineer, Known known, LocalDate from, int days) {
        List<DayOnBoard.Shift> shifts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            OnDuty.on(from.plusDays(day), engineer, known.duties())
                    .forEach(stretch -> shifts.add(new DayOnBoard.Shift(stretch.startInclusive(), stretch.endExclusive())));
        }
        List<DayOnBoard.Stop> stops = stops(engineer, known, from, days);
        EngineerProfile.Certificate blocking = engineer.blockedOn(from);
        return new DayOnBoard.Lane(engineer.id(), engineer.name(), engineer.skills(), engineer.home(), shifts,
                known.duties().stream().filter(duty -> duty.engineerId() == engineer.id()).toList(), stops,
                blocking == null ? null : blocking.kind(), minutes(stops.stream().map(stop -> Duration.between(stop.from(), stop.to())).toList()),
                stops.stream().mapToInt(DayOnBoard.Stop::travelMinutes).sum(),
                minutes(shifts.stream().map(shift -> Duration.between(shift.from(), shift.to())).toList()));
    }

    private static List<DayOnBoard.Stop> stops(EngineerProfile engineer, Known known, LocalDate from, int days) {
        Instant start = HouseZone.startOf(from);
        Instant end = HouseZone.startOf(from.plusDays(days));
        List<DayOnBoard.Stop> stops = new ArrayList<>();
        Place at = known.where().of(engineer);
        Instant free = Instant.MIN;
        List<DayOnBoard.Visit> own = known.visits().stream().filter(each -> isOn(each, engineer) && begin(each) != null && !begin(each).isBefore(start) && begin(each).isBefore(end))
                .sorted(Comparator.comparing(Board::begin)).toList();
        for (DayOnBoard.Visit each : own) {
            Instant begin = begin(each);
            Place there = known.where().of(each.visit());
            int way = at.equals(there) ? 0 : Surroundings.TRAVEL.seconds(at, there);
            Instant to = begin.plusSeconds(each.need().minutes() * 60L);
            boolean late = free.isAfter(Instant.MIN) && free.plusSeconds(way).isAfter(begin);
            stops.add(new DayOnBoard.Stop(each, begin, to, way / 60, late, isAlong(each, engineer)));
            at = there;
            free = to;
        }
        return stops;
    }

    private static boolean isOn(DayOnBoard.Visit each, EngineerProfile engineer) {
        return Objects.equals(each.visit().engineerId(), engineer.id()) || isAlong(each, engineer);
    }

    /** Whether he goes along with somebody else. */
    static boolean isAlong(DayOnBoard.Visit each, EngineerProfile engineer) {
        return each.visit().companions().contains(engineer.id());
    }

    /** When work on a visit begins as planned or began; null while it is not planned. */
    static @Nullable Instant begin(DayOnBoard.Visit each) {
        return each.visit().from() == null ? each.visit().underWaySince() : each.visit().from();
    }

    private static int minutes(List<Duration> durations) {
        return (int) durations.stream().mapToLong(Duration::toMinutes).sum();
    }
}
