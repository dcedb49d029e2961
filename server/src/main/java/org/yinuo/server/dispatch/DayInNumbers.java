package org.yinuo.server.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.Certificate;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Engineer;
import org.yinuo.planning.Place;
import org.yinuo.planning.Planned;
import org.yinuo.planning.Shift;
import org.yinuo.planning.Visit;
import org.yinuo.planning.Weights;
import org.yinuo.server.shared.HouseZone;

/** The board as {@code org.yinuo.planning} takes it: ids as text, what is under way, agreed or made by several pinned. */
final class DayInNumbers {
    private final Board.Known known;
    private final LocalDate day;
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<Long, List<Shift>> shiftsOf = new HashMap<>();

    private DayInNumbers(Board.Known known, LocalDate day) {
        this.known = known;
        this.day = day;
    }

    static DayToPlan of(Board.Known known, LocalDate day) {
        return new DayInNumbers(known, day).toPlan();
    }

    private DayToPlan toPlan() {
        known.engineers().forEach(this::shifts);
        List<Visit> visits = new ArrayList<>();
        List<Planned> planned = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (DayOnBoard.Visit each : known.visits()) {
            Instant begin = Board.begin(each);
            if (begin != null && !HouseZone.dayOf(begin).equals(day) || each.visit().underWaySince() != null || !seen.add(each.visit().id())) {
                continue;
            }
            Shift own = begin == null || each.visit().engineerId() == null ? null : shiftAt(each.visit().engineerId(), begin);
            boolean stays = (each.need().agreed() || !each.visit().companions().isEmpty()) && begin != null;
            if (stays && own == null) {
                continue;
            }
            visits.add(stays ? visit(each).pinnedTo(own.id(), begin) : visit(each));
            if (own != null) {
                planned.add(new Planned(id(each), own.id(), begin));
            }
        }
        return new DayToPlan(known.engineers().stream().map(DayInNumbers::engineer).toList(), shifts, visits, Surroundings.TRAVEL, planned,
                Weights.SERVICE_DAY, false);
    }

    /** None for those whose papers have expired. Those of today begin now, or where and when the visit that holds him is done. */
    private void shifts(EngineerProfile engineer) {
        if (engineer.blockedOn(day) != null) {
            return;
        }
        Optional<DayOnBoard.Visit> last = known.visits().stream().filter(this::holds)
                .filter(each -> Objects.equals(each.visit().engineerId(), engineer.id())).max(Comparator.comparing(this::done));
        Instant free = last.map(this::done).filter(known.now()::isBefore).orElse(known.now());
        for (OnDuty.Stretch stretch : OnDuty.on(day, engineer, known.duties())) {
            Instant start = stretch.startInclusive().isAfter(free) ? stretch.startInclusive() : free;
            Place from = start.equals(free) && last.isPresent() ? known.where().of(last.get().visit()) : known.where().of(engineer);
            for (DayOnBoard.Visit along : along(engineer)) {
                Instant begin = Objects.requireNonNull(Board.begin(along));
                Instant end = begin.plusSeconds(along.need().minutes() * 60L);
                if (end.isAfter(start) && begin.isBefore(stretch.endExclusive())) {
                    shift(engineer, from, start, begin);
                    start = end;
                    from = known.where().of(along.visit());
                }
            }
            shift(engineer, from, start, stretch.endExclusive());
        }
    }

    private void shift(EngineerProfile engineer, Place from, Instant startInclusive, Instant endExclusive) {
        if (endExclusive.isAfter(startInclusive)) {
            Shift shift = new Shift(engineer.id() + "@" + startInclusive, String.valueOf(engineer.id()), from, startInclusive, endExclusive);
            shifts.add(shift);
            shiftsOf.computeIfAbsent(engineer.id(), id -> new ArrayList<>()).add(shift);
        }
    }

    /** The visits of others he goes along to that day, by their beginning; he is sent nowhere else meanwhile. */
    private List<DayOnBoard.Visit> along(EngineerProfile engineer) {
        return known.visits().stream().filter(each -> Board.isAlong(each, engineer) && Board.begin(each) != null)
                .sorted(Comparator.comparing(Board::begin)).toList();
    }

    /** Whether its engineer is bound now: on his way or at work, or due where it is agreed that he is now. */
    private boolean holds(DayOnBoard.Visit each) {
        Instant from = each.visit().from();
        boolean due = each.need().agreed() && from != null && !from.isAfter(known.now()) && done(each).isAfter(known.now());
        return each.visit().underWaySince() != null || due;
    }

    /** When a visit that began or was to begin will be done, as far as one can tell: work has not begun while he is still on his way. */
    private Instant done(DayOnBoard.Visit each) {
        Instant since = each.visit().underWaySince() == null ? each.visit().from() : each.visit().underWaySince();
        boolean onHisWay = each.visit().status().equals("TRAVELLING") && Objects.requireNonNull(since).isBefore(known.now());
        return (onHisWay ? known.now() : Objects.requireNonNull(since)).plusSeconds(each.need().minutes() * 60L);
    }

    private @Nullable Shift shiftAt(long engineer, Instant begin) {
        return shiftsOf.getOrDefault(engineer, List.of()).stream()
                .filter(shift -> !begin.isBefore(shift.startInclusive()) && begin.isBefore(shift.endExclusive())).findFirst().orElse(null);
    }

    private static Engineer engineer(EngineerProfile profile) {
        return new Engineer(String.valueOf(profile.id()), profile.skills(), profile.certificates().stream().map(paper -> new Certificate(
                paper.kind(), HouseZone.startOf(paper.validFrom()), HouseZone.startOf(paper.expiresOn().plusDays(1)))).toList(),
                new HashSet<>(profile.territories()));
    }

    private Visit visit(DayOnBoard.Visit each) {
        String known = each.visit().knownEngineer() == null ? null : String.valueOf(each.visit().knownEngineer());
        String assigned = each.visit().engineerId() == null ? known : String.valueOf(each.visit().engineerId());
        String region = each.visit().region().isEmpty() ? null : each.visit().region();
        Instant midnight = HouseZone.startOf(day);
        Instant earliest = this.known.now().isAfter(midnight) ? this.known.now() : midnight;
        return new Visit(id(each), this.known.where().of(each.visit()), new Visit.Window(earliest, each.visit().due()),
                Duration.ofMinutes(each.need().minutes()), new Visit.Needs(each.need().skills(), Set.copyOf(each.need().certificates())),
                new Visit.Wishes(assigned, region), weight(each.visit().severity()), 0, null);
    }

    /** By how much a broken promise hurts. */
    private static int weight(String severity) {
        return switch (severity) {
            case "CRITICAL" -> 5;
            case "MAJOR" -> 3;
            default -> 1;
        };
    }

    private static String id(DayOnBoard.Visit each) {
        return String.valueOf(each.visit().id());
    }
}
