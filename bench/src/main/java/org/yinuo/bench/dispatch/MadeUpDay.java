package org.yinuo.bench.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.yinuo.planning.Certificate;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Engineer;
import org.yinuo.planning.Place;
import org.yinuo.planning.Planned;
import org.yinuo.planning.Shift;
import org.yinuo.planning.Travel;
import org.yinuo.planning.Visit;
import org.yinuo.planning.Weights;

/**
 * A service day in a large city, always the same for a seed. Every engineer is sent on a round first, and each visit of it is then
 * promised for some time after he got there: so one plan is known that keeps all promises, and every promise that another plan
 * breaks is one that could have been kept. That plan is thrown away.
 */
final class MadeUpDay {
    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final Place CENTRE = new Place(31.23, 121.47);
    private static final double REACH = 0.15;
    private static final List<String> SKILLS = List.of("network", "power", "pump", "printer", "medical", "software");
    private static final Travel TRAVEL = Travel.greatCircle(1.3, 30);

    private final SplittableRandom random;
    private final int idle;
    private final List<Engineer> engineers = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Planned> kept = new ArrayList<>();

    private MadeUpDay(long seed, int idle) {
        random = new SplittableRandom(seed);
        this.idle = idle;
    }

    /**
     * A day.
     *
     * @param engineers each with about as many visits as the others
     * @param idle      minutes an engineer of the known plan has to himself before each visit, on average
     */
    static MadeUpDay of(int visits, int engineers, int idle, long seed) {
        MadeUpDay day = new MadeUpDay(seed, idle);
        for (int number = 0; number < engineers; number++) {
            day.engineer(number);
        }
        Map<String, Round> rounds = new HashMap<>();
        day.shifts.forEach(shift -> rounds.put(shift.id(), new Round(shift.from(), shift.startInclusive())));
        for (int number = 0; number < visits; number++) {
            Shift shift = day.shifts.stream().min(Comparator.comparing((Shift one) -> rounds.get(one.id()).free)).orElseThrow();
            day.visit(number, shift, rounds.get(shift.id()));
        }
        return day;
    }

    private static final class Round {
        private Place at;
        private Instant free;

        private Round(Place at, Instant free) {
            this.at = at;
            this.free = free;
        }
    }

    private void engineer(int number) {
        Map<String, Integer> skills = new HashMap<>();
        int count = 2 + random.nextInt(3);
        while (skills.size() < count) {
            skills.put(SKILLS.get(random.nextInt(SKILLS.size())), 1 + random.nextInt(3));
        }
        List<Certificate> papers = random.nextBoolean()
                ? List.of(new Certificate("height", Instant.EPOCH, MORNING.plus(Duration.ofDays(random.nextInt(3))))) : List.of();
        String id = "E" + number;
        engineers.add(new Engineer(id, skills, papers, Set.of()));
        Instant start = MORNING.plus(Duration.ofHours(number % 10 == 9 ? 10 : 8));
        shifts.add(new Shift(id + "-day", id, place(CENTRE, REACH), start, start.plus(Duration.ofHours(12))));
    }

    private Place place(Place around, double reach) {
        return new Place(around.latitude() + (random.nextDouble() * 2 - 1) * reach,
                around.longitude() + (random.nextDouble() * 2 - 1) * reach * 1.17);
    }

    private void visit(int number, Shift shift, Round round) {
        Place place = place(round.at, 0.05);
        Duration work = Duration.ofMinutes(20 + 5L * random.nextInt(9));
        Instant arrival = round.free.plusSeconds(TRAVEL.seconds(round.at, place) + 60L * random.nextInt(2 * idle + 1));
        Instant promised = arrival.plus(Duration.ofMinutes(random.nextInt(60)));
        Instant earliest = random.nextInt(10) < 3 ? arrival.minus(Duration.ofMinutes(random.nextInt(60))) : MORNING;
        Engineer engineer = engineers.stream().filter(one -> one.id().equals(shift.engineer())).findFirst().orElseThrow();
        String id = "V" + number;
        visits.add(new Visit(id, place, new Visit.Window(earliest, promised), work, needs(engineer, shift),
                Visit.Wishes.NONE, 1 + random.nextInt(5), 0, null));
        kept.add(new Planned(id, shift.id(), arrival));
        round.at = place;
        round.free = arrival.plus(work);
    }

    private Visit.Needs needs(Engineer engineer, Shift shift) {
        List<String> has = engineer.skills().keySet().stream().sorted().toList();
        String skill = has.get(random.nextInt(has.size()));
        Set<String> papers = new HashSet<>();
        if (random.nextInt(5) == 0 && engineer.certificates().stream().anyMatch(paper -> paper.covers(shift))) {
            papers.add("height");
        }
        return new Visit.Needs(Map.of(skill, 1 + random.nextInt(engineer.skills().get(skill))), papers);
    }

    DayToPlan toPlan() {
        return new DayToPlan(engineers, shifts, visits, TRAVEL, List.of(), Weights.SERVICE_DAY, false);
    }

    /** The plan that is known to keep everything. */
    List<Planned> kept() {
        return kept;
    }

    /** In the centre, half an hour of work that needs a skill many have, promised within an hour and a half. */
    static Visit emergency(Instant now) {
        return new Visit("EMERGENCY", CENTRE, new Visit.Window(now, now.plus(Duration.ofMinutes(90))), Duration.ofMinutes(30),
                new Visit.Needs(Map.of("power", 1), Set.of()), Visit.Wishes.NONE, 10, 0, null);
    }

    static Instant at(int hour, int minute) {
        return MORNING.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }
}
