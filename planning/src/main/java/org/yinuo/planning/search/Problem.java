package org.yinuo.planning.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Engineer;
import org.yinuo.planning.Place;
import org.yinuo.planning.Planned;
import org.yinuo.planning.Shift;
import org.yinuo.planning.Visit;
import org.yinuo.planning.Weights;

/**
 * A day in numbers: visits and shifts by their place in the day's lists, seconds since the first shift's start.
 * A promise is a window that nobody leaves, until it is {@link #release released}: then each second late costs.
 */
public final class Problem {
    /** Later than any window; small enough to be added to. */
    static final int OPEN = Integer.MAX_VALUE / 4;

    public final DayToPlan day;
    public final int visits;
    public final int shifts;
    final Instant base;
    final int[] earliest;
    final int[] latest;
    final int[] due;
    final int[] duration;
    final int[] load;
    final int[] weight;
    final int[] place;
    final int[] shiftStart;
    final int[] shiftEnd;
    final int[] capacity;
    final int[] home;
    final int[] pinned;
    final boolean[][] allowed;
    final int[][] suits;
    final int[][] travel;
    final int[] alike;
    final int[][] shiftsFor;
    final boolean homeByEnd;
    final Weights weights;
    boolean lateOnes;

    public Problem(DayToPlan day) {
        this.day = day;
        visits = day.visits().size();
        shifts = day.shifts().size();
        weights = day.weights();
        homeByEnd = day.homeByEnd();
        base = day.shifts().stream().map(Shift::startInclusive).min(Instant::compareTo).orElse(Instant.EPOCH);
        earliest = new int[visits];
        latest = new int[visits];
        due = new int[visits];
        duration = new int[visits];
        load = new int[visits];
        weight = new int[visits];
        place = new int[visits];
        pinned = new int[visits];
        shiftStart = day.shifts().stream().mapToInt(shift -> seconds(shift.startInclusive())).toArray();
        shiftEnd = day.shifts().stream().mapToInt(shift -> seconds(shift.endExclusive())).toArray();
        capacity = day.shifts().stream().mapToInt(Shift::capacity).toArray();
        home = new int[shifts];
        travel = distances();
        for (int visit = 0; visit < visits; visit++) {
            take(visit, day.visits().get(visit));
        }
        allowed = new boolean[shifts][visits];
        suits = new int[shifts][visits];
        fit();
        openWhatPinsBreak();
        alike = alike();
        shiftsFor = IntStream.range(0, visits).mapToObj(visit ->
                IntStream.range(0, shifts).filter(shift -> allowed[shift][visit]).toArray()).toArray(int[][]::new);
        for (int visit = 0; visit < visits; visit++) {
            if (latest[visit] < OPEN && pinned[visit] < 0 && !reachable(visit)) {
                release(visit);
            }
        }
    }

    private int[][] distances() {
        Map<Place, Integer> numbers = new LinkedHashMap<>();
        for (int visit = 0; visit < visits; visit++) {
            place[visit] = number(numbers, day.visits().get(visit).place());
        }
        for (int shift = 0; shift < shifts; shift++) {
            home[shift] = number(numbers, day.shifts().get(shift).from());
        }
        List<Place> places = new ArrayList<>(numbers.keySet());
        int[][] seconds = new int[places.size()][places.size()];
        for (int from = 0; from < seconds.length; from++) {
            for (int to = 0; to < seconds.length; to++) {
                seconds[from][to] = from == to ? 0 : day.travel().seconds(places.get(from), places.get(to));
            }
        }
        return seconds;
    }

    private static int number(Map<Place, Integer> numbers, Place place) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(place, next);
        return known == null ? next : known;
    }

    private void take(int visit, Visit said) {
        earliest[visit] = Math.max(0, seconds(said.window().earliest()));
        latest[visit] = said.window().promisedArrival() == null ? OPEN : seconds(said.window().promisedArrival());
        due[visit] = OPEN;
        duration[visit] = Math.toIntExact(said.duration().toSeconds());
        load[visit] = said.load();
        weight[visit] = said.weight();
        pinned[visit] = -1;
        if (said.pin() != null) {
            String shift = said.pin().shift();
            pinned[visit] = (int) day.shifts().stream().takeWhile(other -> !other.id().equals(shift)).count();
            due[visit] = latest[visit];
            earliest[visit] = seconds(said.pin().start());
            latest[visit] = earliest[visit];
            lateOnes |= due[visit] < OPEN;
        }
    }

    private void fit() {
        Map<String, Engineer> engineers = day.engineersById();
        Map<String, String> before = new HashMap<>();
        Map<String, String> whose = new HashMap<>();
        day.shifts().forEach(shift -> whose.put(shift.id(), shift.engineer()));
        for (Planned planned : day.planned()) {
            String engineer = whose.get(planned.shift());
            if (engineer != null) {
                before.put(planned.visit(), engineer);
            }
        }
        for (int shift = 0; shift < shifts; shift++) {
            Shift time = day.shifts().get(shift);
            Engineer engineer = engineers.get(time.engineer());
            for (int visit = 0; visit < visits; visit++) {
                Visit said = day.visits().get(visit);
                allowed[shift][visit] = pinned[visit] >= 0 ? pinned[visit] == shift : Eligibility.eligible(said, engineer, time);
                suits[shift][visit] = unsuited(said, engineer, before.get(said.id()));
            }
        }
    }

    private int unsuited(Visit visit, Engineer engineer, @Nullable String before) {
        int cost = 0;
        String known = visit.wishes().engineer();
        if (known != null && !known.equals(engineer.id())) {
            cost += weights.otherEngineer();
        }
        String territory = visit.wishes().territory();
        Set<String> territories = engineer.territories();
        if (territory != null && !territories.isEmpty() && !territories.contains(territory)) {
            cost += weights.otherTerritory();
        }
        if (before != null && !before.equals(engineer.id())) {
            cost += weights.moved();
        }
        return cost;
    }

    /** Pinned visits may overlap each other, as people agreed; nothing else may bring the engineer to one later than those before it do. */
    private void openWhatPinsBreak() {
        for (int shift = 0; shift < shifts; shift++) {
            int in = shift;
            int at = home[shift];
            int free = shiftStart[shift];
            for (int visit : IntStream.range(0, visits).filter(each -> pinned[each] == in).boxed()
                    .sorted(Comparator.comparingInt(each -> earliest[each])).toList()) {
                int ready = Math.max(free + travel[at][place[visit]], earliest[visit]);
                latest[visit] = ready;
                free = done(visit, free, ready);
                at = place[visit];
            }
        }
    }

    /** When work begins on a visit its engineer could begin at {@code ready}: a pinned one as agreed. */
    int begins(int visit, int ready) {
        return pinned[visit] >= 0 ? earliest[visit] : ready;
    }

    /** When its engineer is free again, who was {@code free} before. */
    int done(int visit, int free, int ready) {
        return Math.max(free, begins(visit, ready) + duration[visit]);
    }

    /** Of shifts that cannot be told apart while they are empty, the number of the first. */
    private int[] alike() {
        int[] first = new int[shifts];
        for (int shift = 0; shift < shifts; shift++) {
            first[shift] = shift;
            for (int other = 0; other < shift; other++) {
                if (same(shift, other)) {
                    first[shift] = other;
                    break;
                }
            }
        }
        return first;
    }

    private boolean same(int shift, int other) {
        return home[shift] == home[other] && shiftStart[shift] == shiftStart[other] && shiftEnd[shift] == shiftEnd[other]
                && capacity[shift] == capacity[other] && Arrays.equals(allowed[shift], allowed[other])
                && Arrays.equals(suits[shift], suits[other]);
    }

    /** Whether somebody could keep the promise if he had nothing else to do. */
    public boolean reachable(int visit) {
        for (int shift = 0; shift < shifts; shift++) {
            if (allowed[shift][visit] && load[visit] <= capacity[shift]) {
                int start = Math.max(earliest[visit], shiftStart[shift] + travel[home[shift]][place[visit]]);
                int end = start + duration[visit] + (homeByEnd ? travel[place[visit]][home[shift]] : 0);
                if (start <= latest[visit] && end <= shiftEnd[shift]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lets a promise be broken, at a cost for each second late. */
    public void release(int visit) {
        if (latest[visit] < OPEN) {
            due[visit] = latest[visit];
            latest[visit] = OPEN;
            lateOnes = true;
        }
    }

    /** Lets the promises of visits that stand in no route be broken; tells whether there are any. */
    public boolean releaseMissing(int[][] order) {
        boolean[] placed = new boolean[visits];
        Arrays.stream(order).flatMapToInt(Arrays::stream).forEach(visit -> placed[visit] = true);
        boolean any = false;
        for (int visit = 0; visit < visits; visit++) {
            if (!placed[visit] && latest[visit] < OPEN) {
                release(visit);
                any = true;
            }
        }
        return any;
    }

    long lateness(int visit, int start) {
        return start <= due[visit] ? 0 : (long) (start - due[visit]) * weight[visit] * weights.lateness();
    }

    /** What it costs that a shift holds so many seconds of work: nothing by weights that do not care. */
    long strain(int shift, long work) {
        return weights.load() == 0 ? 0 : weights.load() * work * work / (shiftEnd[shift] - shiftStart[shift]);
    }

    /** Whether the engineer can carry this visit's load with all he has. */
    public boolean carries(Routes routes, int shift, int visit) {
        return load[visit] <= capacity[shift] - routes.routes[shift].load;
    }

    /** Work on site in a shift. */
    public Duration work(Routes routes, int shift) {
        return Duration.ofSeconds(routes.routes[shift].work);
    }

    /** The numbers of visits by id. */
    public Map<String, Integer> visitNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        day.visits().forEach(visit -> numbers.put(visit.id(), numbers.size()));
        return numbers;
    }

    /** The numbers of shifts by id. */
    public Map<String, Integer> shiftNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        day.shifts().forEach(shift -> numbers.put(shift.id(), numbers.size()));
        return numbers;
    }

    int seconds(Instant instant) {
        long seconds = Duration.between(base, instant).toSeconds();
        return (int) Math.clamp(seconds, -OPEN, OPEN);
    }

    /** An instant again. */
    public Instant instant(int seconds) {
        return base.plusSeconds(seconds);
    }
}
