package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ClockPlan;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.PlannedClock;
import org.yinuo.core.obligation.RequestFacts;
import org.yinuo.core.obligation.Term;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.RetimeClocks;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.HouseZone;

/** Starts and changes the clocks of requests as their commitment, or the house default, asks. */
@Component
class RequestClocks {
    private final Obligations obligations;
    private final RetimeClocks retime;
    private final RequestProgress progress;
    private final Calendars calendars;

    RequestClocks(Obligations obligations, RetimeClocks retime, RequestProgress progress, Calendars calendars) {
        this.obligations = obligations;
        this.retime = retime;
        this.progress = progress;
        this.calendars = calendars;
    }

    /** Opens the clocks that an event starts. */
    void start(ServiceRequest request, Coverage coverage, String unitWords, PlannedClock.Start event, Instant at) {
        List<NewObligation> due = new ArrayList<>();
        for (PlannedClock clock : plan(request, coverage, unitWords)) {
            if (clock.start() == event && begins(request, clock)) {
                due.add(obligation(request, coverage, clock, at));
            }
        }
        obligations.open(due);
    }

    /**
     * Puts the clocks under what the request's present severity asks for. Each counts from its own start; clocks the new
     * severity does not know fall away, clocks it adds count from what starts them. What is done already does not begin again.
     */
    void retime(ServiceRequest request, Coverage coverage, String unitWords, Instant at, String reason) {
        Map<PlannedClock.Start, Instant> starts = progress.starts(request);
        Set<ObligationKind> done = progress.done(request);
        List<RetimeClocks.Planned> plan = plan(request, coverage, unitWords).stream().map(clock -> {
            Instant start = starts.get(clock.start());
            return new RetimeClocks.Planned(clock.kind(), clock.limit(), calendars.of(clock.calendar(), zone(coverage)),
                    clauseId(coverage, clock), start == null || done.contains(clock.kind()) || !begins(request, clock) ? null : obligation(request, coverage, clock, start));
        }).toList();
        retime.retime(Subject.request(request.id()), EnumSet.range(ObligationKind.RESPOND, ObligationKind.CLOSE), plan, at, reason);
    }

    /** Nobody is sent out because of a complaint, and it is not repaired: only the first answer is owed as for any request. */
    private static boolean begins(ServiceRequest request, PlannedClock clock) {
        return !request.isComplaint() || clock.kind() == ObligationKind.RESPOND;
    }

    /** Starts the time for the answer to a complaint, as the letter says, or the house where it says nothing. */
    void promiseAnswer(ServiceRequest request, Coverage coverage, String unitWords, Instant at) {
        PlannedClock clock = coverage instanceof Coverage.Covered covered
                ? ClockPlan.answerToComplaint(covered.version().commitment(), new RequestFacts(request.severity(), unitWords, covered.inWarranty()))
                        .orElse(HouseDefault.COMPLAINT_ANSWER) : HouseDefault.COMPLAINT_ANSWER;
        obligations.open(List.of(obligation(request, coverage, clock, at)));
    }

    /** Starts the time of an expert panel, as the letter says, or the house where it says nothing or {@code byLetter} is false. */
    void promisePanel(ServiceRequest request, Coverage coverage, String unitWords, Instant at, boolean byLetter) {
        PlannedClock clock = byLetter && coverage instanceof Coverage.Covered covered
                ? ClockPlan.expertPanel(covered.version().commitment(), new RequestFacts(request.severity(), unitWords, covered.inWarranty()))
                        .orElse(HouseDefault.EXPERT_PANEL) : HouseDefault.EXPERT_PANEL;
        obligations.open(List.of(obligation(request, coverage, clock, at)));
    }

    /** Starts the time in which a unit is lent, where the letter lends one; whether it does. */
    boolean promiseLoaner(ServiceRequest request, Coverage coverage, String unitWords) {
        if (!(coverage instanceof Coverage.Covered covered)) {
            return false;
        }
        RequestFacts facts = new RequestFacts(request.severity(), unitWords, covered.inWarranty());
        Optional<PlannedClock> clock = ClockPlan.loaner(covered.version().commitment(), facts);
        clock.ifPresent(found -> obligations.open(List.of(obligation(request, coverage, found, request.reportedAt()))));
        return clock.isPresent();
    }

    /** What a report at that instant would be promised; nothing is opened. */
    List<PromisedTimes.Promised> promised(Coverage coverage, String unitWords, Severity severity, Instant at) {
        return plan(severity, coverage, unitWords).stream().map(clock -> new PromisedTimes.Promised(clock.kind(), clock.limit().value(), clock.limit().unit(),
                clock.start() == PlannedClock.Start.REPORT ? term(clock, coverage, at).due(List.of()) : null)).toList();
    }

    private static List<PlannedClock> plan(ServiceRequest request, Coverage coverage, String unitWords) {
        return plan(request.severity(), coverage, unitWords);
    }

    /** The letter's clocks; the house's where no letter applies, and where the letter sets no time at all for such a request. */
    private static List<PlannedClock> plan(Severity severity, Coverage coverage, String unitWords) {
        List<PlannedClock> promised = switch (coverage) {
            case Coverage.Covered covered -> ClockPlan.of(covered.version().commitment(),
                    new RequestFacts(severity, unitWords, covered.inWarranty()));
            case Coverage.NotCovered notCovered -> List.of();
        };
        return promised.isEmpty() ? HouseDefault.CLOCKS : promised;
    }

    private NewObligation obligation(ServiceRequest request, Coverage coverage, PlannedClock clock, Instant at) {
        CommitmentVersion version = coverage instanceof Coverage.Covered covered ? covered.version() : null;
        Long contract = coverage instanceof Coverage.Covered covered ? covered.contract().id() : null;
        return new NewObligation(clock.kind(), Subject.request(request.id()), request.number(), contract,
                version == null ? null : version.id(), clauseId(coverage, clock), at, term(clock, coverage, at));
    }

    private Term term(PlannedClock clock, Coverage coverage, Instant start) {
        return new Term.Counted(start, clock.limit(), calendars.of(clock.calendar(), zone(coverage)));
    }

    static ZoneId zone(Coverage coverage) {
        return coverage instanceof Coverage.Covered covered ? covered.contract().zoneId() : HouseZone.ZONE;
    }

    private static @Nullable Long clauseId(Coverage coverage, PlannedClock clock) {
        return clock.clause() != null && coverage instanceof Coverage.Covered covered
                ? covered.version().idOf(clock.clause()) : null;
    }
}
