package org.yinuo.server.servicerequest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.PlannedClock;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Takes in a request and starts its clocks. */
@Service
public class OpenServiceRequest {
    private static final Duration OLDEST_REPORT = Duration.ofDays(366);
    private static final String UNNUMBERED = "";
    private final ServiceRequests requests;
    private final RequestCoverage coverages;
    private final RequestClocks clocks;
    private final RequestLog log;
    private final Intake intake;

    OpenServiceRequest(ServiceRequests requests, RequestCoverage coverages, RequestClocks clocks, RequestLog log, Intake intake) {
        this.requests = requests;
        this.coverages = coverages;
        this.clocks = clocks;
        this.log = log;
        this.intake = intake;
    }

    /** What intake needs of its surroundings. */
    @Component
    record Intake(NewRequests requests, Users users, ApplicationEventPublisher events, Clock clock) {
    }

    /**
     * What the caller said.
     *
     * @param reportedAt     null for now
     * @param answeredOnCall a person answered the customer on this very call
     */
    public record Report(ServiceRequest.Caller caller, @Nullable Long unitId, @Nullable Long contractId,
                         ServiceRequest.Channel channel, ServiceRequest.Nature nature, String title, String description, Severity severity,
                         @Nullable String level, @Nullable Instant reportedAt, boolean answeredOnCall,
                         @Nullable Long assigneeId) {
    }

    /** The same for a customer whom the actor names himself: one he may not see is refused. */
    @Transactional
    public ServiceRequest openFor(Report report) {
        coverages.requireInScope(report.caller().customerId());
        return open(report);
    }

    /** The request, numbered, with its clocks running. */
    @Transactional
    public ServiceRequest open(Report report) {
        Instant now = intake.clock().instant();
        Instant reportedAt = report.reportedAt() == null ? now : report.reportedAt();
        if (reportedAt.isAfter(now)) {
            throw Refusal.invalid("reported-in-future");
        }
        if (reportedAt.isBefore(now.minus(OLDEST_REPORT))) {
            throw Refusal.invalid("reported-too-long-ago").at("reportedAt");
        }
        if (report.assigneeId() != null && intake.users().colleague(report.assigneeId()).isEmpty()) {
            throw Refusal.invalid("user-unknown").at("assigneeId");
        }
        RequestCoverage.Found found = coverages.find(report.caller(), report.unitId(), report.contractId(), reportedAt);
        found.requireUnitInUse();
        ServiceRequest request = intake.requests().keep(request(report, found, reportedAt, now), LocalDate.ofInstant(now, HouseZone.ZONE));
        clocks.start(request, found.coverage(), found.unitWords(), PlannedClock.Start.REPORT, reportedAt);
        log.opened(request, found.coverage());
        intake.events().publishEvent(new RequestOpened(request, found.coverage(), found.unitWords()));
        if (request.isComplaint()) {
            intake.events().publishEvent(new ComplaintReceived(request, reportedAt));
        }
        if (report.answeredOnCall()) {
            return requests.save(log.answered(request, now, Map.of("direction", "IN", "outcome", "ANSWERED"), ""));
        }
        return request;
    }

    private ServiceRequest request(Report report, RequestCoverage.Found found, Instant reportedAt, Instant now) {
        Coverage coverage = found.coverage();
        Coverage.Reason reason = coverage instanceof Coverage.NotCovered notCovered ? notCovered.reason() : null;
        return new ServiceRequest(null, UNNUMBERED, report.caller(),
                report.unitId(), coverage.contract() == null ? null : coverage.contract().id(),
                coverage instanceof Coverage.Covered covered ? covered.version().id() : null, reason, report.channel(),
                report.nature(), report.title(), report.description(), report.severity(), report.level(), ServiceRequest.Status.NEW,
                ServiceRequest.Stage.PHONE, report.assigneeId(), reportedAt, now, Actor.current().displayName(),
                ServiceRequest.Outcome.NONE, null);
    }
}
