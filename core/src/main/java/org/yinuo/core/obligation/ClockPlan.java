package org.yinuo.core.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.ComplaintResponse;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.TemporaryFix;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.time.TimeLimit;

/**
 * Which clocks a commitment starts for a request: at most one of each kind. A clause for the request's own severity goes
 * before one for any severity, a clause for the request's unit before one for all; where several remain, the strictest
 * binds, because the customer may rely on it. A severity the letter does not grade is owed at least what the letter
 * promises for the next milder one.
 */
public final class ClockPlan {
    private static final Pattern AFTER_WARRANTY = Pattern.compile("保修期后|质保期后|保修期外|质保期外|过保|保修期满|after.*warranty");

    private final Commitment commitment;
    private final RequestFacts request;
    private final String openingHours;

    private ClockPlan(Commitment commitment, RequestFacts request) {
        this.commitment = commitment;
        this.request = request;
        this.openingHours = OpeningHours.of(commitment);
    }

    /** The clocks, in their usual order. */
    public static List<PlannedClock> of(Commitment commitment, RequestFacts request) {
        ClockPlan plan = new ClockPlan(commitment, request);
        List<PlannedClock> clocks = new ArrayList<>();
        for (ObligationKind kind : ObligationKind.values()) {
            if (kind.isRequestClock()) {
                plan.clock(kind).ifPresent(clocks::add);
            }
        }
        return List.copyOf(clocks);
    }

    /**
     * Until when a complaint is answered. Letters often name two times, one for taking it up and one for the answer; the
     * later is the answer's.
     */
    public static Optional<PlannedClock> answerToComplaint(Commitment commitment, RequestFacts request) {
        return new ClockPlan(commitment, request).candidates(ObligationKind.COMPLAINT_ANSWER)
                .max(Comparator.comparing(clock -> Limits.nominal(clock.limit())));
    }

    /** How long experts have once they are called: the shortest time the letter gives for going to them. */
    public static Optional<PlannedClock> expertPanel(Commitment commitment, RequestFacts request) {
        return new ClockPlan(commitment, request).clock(ObligationKind.EXPERT_PANEL);
    }

    /** Until when a unit is lent while the fault lasts; empty where the letter lends none, or names no time. */
    public static Optional<PlannedClock> loaner(Commitment commitment, RequestFacts request) {
        return new ClockPlan(commitment, request).clock(ObligationKind.LOANER);
    }

    private Optional<PlannedClock> clock(ObligationKind kind) {
        return candidates(kind).min(Comparator.comparing(this::generality).thenComparing(clock -> Limits.nominal(clock.limit())));
    }

    private Stream<PlannedClock> candidates(ObligationKind kind) {
        List<PlannedClock> own = candidates(kind, request.severity());
        return own.isEmpty() ? nextMilder().map(milder -> candidates(kind, milder)).orElse(own).stream() : own.stream();
    }

    private List<PlannedClock> candidates(ObligationKind kind, Severity severity) {
        return commitment.enforceable().stream()
                .filter(promises(kind))
                .filter(clause -> applies(clause.terms(), severity))
                .flatMap(clause -> planned(kind, clause).stream())
                .toList();
    }

    /** The next milder severity the letter grades; empty where it grades the request's own, or none so mild. */
    private Optional<Severity> nextMilder() {
        Set<Severity> graded = commitment.enforceable().stream().map(clause -> clause.terms().severity())
                .filter(severity -> severity != Severity.ANY).collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)));
        return graded.contains(request.severity()) ? Optional.empty()
                : graded.stream().filter(severity -> severity.compareTo(request.severity()) > 0).findFirst();
    }

    private static Predicate<Clause> promises(ObligationKind kind) {
        return switch (kind) {
            case RESPOND -> ResponseTime.class::isInstance;
            case HANDOVER -> clause -> clause instanceof Escalation escalation && leadsToSite(escalation);
            case ARRIVE -> ArrivalTime.class::isInstance;
            case RESTORE -> RecoveryTime.class::isInstance;
            case RESOLVE -> clause -> clause instanceof ResolutionTime time && time.target() == null;
            case CLOSE -> clause -> clause instanceof ResolutionTime time && "full-process".equals(time.target());
            case INSPECTION, FOLLOW_UP, REPORT, TRAINING, DRILL, STAFFING, SPARE_PARTS, UPGRADE, AVAILABILITY, APPROVAL -> clause -> false;
            case COMPLAINT_ANSWER -> ComplaintResponse.class::isInstance;
            case EXPERT_PANEL -> clause -> clause instanceof Escalation escalation && "expert-panel".equals(escalation.toLevel());
            case LOANER -> clause -> clause instanceof TemporaryFix fix && fix.action() != null && fix.action().contains("loaner");
        };
    }

    private static boolean leadsToSite(Escalation escalation) {
        return "onsite".equals(escalation.toLevel()) || escalation.terms().channel() == Channel.ONSITE;
    }

    private boolean applies(Terms terms, Severity severity) {
        boolean graded = terms.severity() == Severity.ANY || terms.severity() == severity || severity == Severity.ANY;
        return graded && terms.limit().quantile() == null && warranty(terms.condition())
                && subject(terms.appliesTo());
    }

    private boolean warranty(@Nullable String condition) {
        return condition == null || !request.inWarranty() || !AFTER_WARRANTY.matcher(condition).find();
    }

    private boolean subject(@Nullable String appliesTo) {
        return appliesTo == null || request.subject().contains(appliesTo)
                || (!request.subject().isEmpty() && appliesTo.contains(request.subject()));
    }

    /** Lower is more to the point. */
    private int generality(PlannedClock clock) {
        Clause clause = clock.clause();
        if (clause == null) {
            return 4;
        }
        int severity = clause.terms().severity() == request.severity() ? 0 : 2;
        return severity + (clause.terms().appliesTo() == null ? 1 : 0);
    }

    private Optional<PlannedClock> planned(ObligationKind kind, Clause clause) {
        Terms terms = clause.terms();
        String calendar = terms.calendar() == null ? openingHours : terms.calendar();
        Optional<TimeLimit> limit = Limits.time(terms.limit(), terms.calendar());
        return limit.map(time -> new PlannedClock(kind, clause, time, calendar, StartWords.of(terms)));
    }
}
