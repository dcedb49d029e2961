package org.yinuo.planning.reason;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.Certificate;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Engineer;
import org.yinuo.planning.Shift;
import org.yinuo.planning.Visit;
import org.yinuo.planning.search.Eligibility;
import org.yinuo.planning.search.Problem;
import org.yinuo.planning.search.Routes;
import org.yinuo.planning.search.Trial;

/** Who could take one visit and when, all other visits staying with whom they are. */
public final class Candidates {
    private final DayToPlan day;
    private final Problem problem;
    private final Routes routes;
    private final int visit;
    private final Visit said;

    private Candidates(DayToPlan day, Problem problem, Routes routes, int visit) {
        this.day = day;
        this.problem = problem;
        this.routes = routes;
        this.visit = visit;
        said = day.visits().get(visit);
    }

    /**
     * All engineers, the best first, then those who cannot.
     *
     * @throws IllegalArgumentException when the day has no such visit
     */
    public static List<Candidate> of(DayToPlan day, String visit) {
        DayToPlan others = day.from(day.planned().stream().filter(planned -> !planned.visit().equals(visit)).toList());
        Problem problem = new Problem(others);
        return of(problem, Routes.asPlanned(problem), visit).all();
    }

    static Candidates of(Problem problem, Routes routes, String visit) {
        Integer number = problem.visitNumbers().get(visit);
        if (number == null) {
            throw new IllegalArgumentException("no visit " + visit);
        }
        return new Candidates(problem.day, problem, routes, number);
    }

    private List<Candidate> all() {
        return day.engineers().stream().map(this::candidate).sorted(Comparator
                .comparing((Candidate candidate) -> candidate.offer() == null)
                .thenComparingLong(candidate -> candidate.offer() == null ? candidate.reasons().size() : candidate.offer().cost())
                .thenComparing(Candidate::engineer)).toList();
    }

    private Candidate candidate(Engineer engineer) {
        List<Integer> shifts = IntStream.range(0, problem.shifts).boxed()
                .filter(shift -> day.shifts().get(shift).engineer().equals(engineer.id())).toList();
        List<Reason> unfit = unfit(engineer, shifts);
        if (!unfit.isEmpty()) {
            return new Candidate(engineer.id(), null, unfit);
        }
        List<Integer> open = shifts.stream().filter(shift -> onDuty(day.shifts().get(shift))
                && Eligibility.eligible(said, engineer, day.shifts().get(shift))).toList();
        if (open.isEmpty()) {
            return new Candidate(engineer.id(), null, List.of(new Reason.OffDuty()));
        }
        Optional<Trial> best = open.stream().filter(shift -> problem.carries(routes, shift, visit))
                .map(shift -> Trial.of(routes, shift, visit))
                .min(Comparator.comparing((Trial trial) -> !trial.fits()).thenComparingLong(Trial::cost));
        if (best.isEmpty()) {
            return new Candidate(engineer.id(), null, List.of(new Reason.CarriesTooMuch()));
        }
        return best.get().fits() ? fitting(engineer, best.get()) : new Candidate(engineer.id(), null, harm(best.get()));
    }

    private boolean onDuty(Shift shift) {
        Instant promised = said.window().promisedArrival();
        return shift.endExclusive().isAfter(said.window().earliest()) && (promised == null || !shift.startInclusive().isAfter(promised));
    }

    /** Skills and certificates that he has in none of his shifts. */
    private List<Reason> unfit(Engineer engineer, List<Integer> shifts) {
        List<Reason> reasons = new ArrayList<>();
        said.needs().skills().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(need -> {
            int has = engineer.skills().getOrDefault(need.getKey(), 0);
            if (has < need.getValue()) {
                reasons.add(new Reason.SkillMissing(need.getKey(), need.getValue(), has));
            }
        });
        said.needs().certificates().stream().sorted().forEach(kind -> {
            if (shifts.stream().noneMatch(shift -> Eligibility.certified(engineer, kind, day.shifts().get(shift)))) {
                Optional<Certificate> last = engineer.certificates().stream().filter(paper -> paper.kind().equals(kind))
                        .max(Comparator.comparing(Certificate::endExclusive));
                if (last.isEmpty()) {
                    reasons.add(new Reason.CertificateMissing(kind));
                } else if (!shifts.isEmpty()) {
                    reasons.add(new Reason.CertificateExpired(kind, last.get().endExclusive()));
                }
            }
        });
        return reasons;
    }

    private Candidate fitting(Engineer engineer, Trial trial) {
        Shift shift = day.shifts().get(trial.shift());
        Instant start = problem.instant(trial.start());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason.Fits(shift.id(), start, Duration.ofSeconds(trial.detour())));
        wishes(engineer, reasons);
        reasons.add(new Reason.Workload(problem.work(routes, trial.shift()).plus(said.duration()), shift.length()));
        return new Candidate(engineer.id(), new Candidate.Offer(shift.id(), start, trial.cost()), reasons);
    }

    private void wishes(Engineer engineer, List<Reason> reasons) {
        @Nullable String known = said.wishes().engineer();
        if (known != null) {
            reasons.add(known.equals(engineer.id()) ? new Reason.KnowsUnit() : new Reason.OtherKnowsUnit(known));
        }
        @Nullable String territory = said.wishes().territory();
        if (territory != null && !engineer.territories().isEmpty()) {
            reasons.add(engineer.territories().contains(territory)
                    ? new Reason.InTerritory(territory) : new Reason.OtherTerritory(territory));
        }
    }

    /** What the shift's best place would break. */
    List<Reason> harm(Trial trial) {
        List<Reason> reasons = new ArrayList<>();
        if (trial.late() > 0) {
            Instant soonest = problem.instant(trial.start());
            reasons.add(new Reason.ArrivesLate(soonest, soonest.minusSeconds(trial.late()), Duration.ofSeconds(trial.late())));
        }
        if (trial.harm() > 0) {
            reasons.add(new Reason.BreaksPromise(day.visits().get(trial.harmed()).id(), Duration.ofSeconds(trial.harm())));
        }
        if (trial.overtime() > 0) {
            reasons.add(new Reason.EndsAfterShift(day.shifts().get(trial.shift()).endExclusive(), Duration.ofSeconds(trial.overtime())));
        }
        return reasons;
    }

    /** Why this visit is not in that shift: what forbids it there, or what it would cost more. */
    List<Reason> against(int shift) {
        Shift time = day.shifts().get(shift);
        Engineer engineer = day.engineersById().get(time.engineer());
        List<Reason> unfit = unfit(engineer, List.of(shift));
        if (!unfit.isEmpty()) {
            return unfit;
        }
        if (!problem.carries(routes, shift, visit)) {
            return List.of(new Reason.CarriesTooMuch());
        }
        return harm(Trial.of(routes, shift, visit));
    }
}
