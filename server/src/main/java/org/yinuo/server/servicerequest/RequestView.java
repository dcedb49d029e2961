package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.obligation.ClockView;

/**
 * A request as it is shown.
 *
 * @param houseDefault no commitment covers it, or its letter sets no time for such a request, so the house default applies
 * @param sameFault    the requests it follows, and those that follow it
 * @param reopenable   it has been resolved or closed, and not too long ago to be taken up again
 * @param returnable   it has been cancelled, and that may be taken back
 * @param ladder       the severities with the letter's own words
 */
public record RequestView(long id, String number, String title, String description, ServiceRequest.Channel channel,
                          RequestKind kind, RequestClass requestClass,
                          Severity severity, @Nullable String level, ServiceRequest.Status status,
                          ServiceRequest.Stage stage, Instant reportedAt, Instant createdAt, String createdBy,
                          @Nullable Named customer, @Nullable Contact contact, @Nullable Site site,
                          @Nullable UnitRef unit, @Nullable ContractRef contract, boolean houseDefault,
                          CoverageAnswer coverage, List<Rung> ladder, @Nullable Person assignee, @Nullable String callerPhone,
                          @Nullable String callerName, @Nullable Instant resolvedAt, @Nullable Instant closedAt,
                          @Nullable String cause, @Nullable String solution, List<ClockView> clocks,
                          List<TimelineEntry> timeline, List<VisitRef> workOrders, List<Named> sameFault, boolean reopenable, boolean returnable,
                          int version) {

    RequestView withTimeline(List<TimelineEntry> shown) {
        return new RequestView(id, number, title, description, channel, kind, requestClass, severity, level, status, stage, reportedAt, createdAt,
                createdBy, customer, contact, site, unit, contract, houseDefault, coverage, ladder, assignee, callerPhone, callerName, resolvedAt,
                closedAt, cause, solution, clocks, shown, workOrders, sameFault, reopenable, returnable, version);
    }

    /** Whether a commitment covers it, and why not. */
    public record CoverageAnswer(boolean covered, Coverage.@Nullable Reason reason) {
    }

    /** A colleague. */
    public record Person(long id, String displayName) {
    }

    /** A visit for it. */
    public record VisitRef(long id, String number, String status, @Nullable Person engineer) {
    }

    /** A name under its id. */
    public record Named(long id, String name) {
    }

    /** The person to talk to. */
    public record Contact(long id, String name, @Nullable String phone, @Nullable String mobile) {
    }

    /** The place to go to. */
    public record Site(long id, String name, @Nullable String address) {
    }

    /** The thing that does not work. */
    public record UnitRef(long id, String serial, String model) {
    }

    /** The contract it is covered by, or would be. */
    public record ContractRef(long id, String number, String title, boolean inForce, boolean inWarranty,
                              Coverage.@Nullable Reason reason) {
    }

    /** A severity with the letter's word for it. */
    public record Rung(Severity severity, String level) {
    }

    /** One thing that happened. */
    public record TimelineEntry(long id, Instant at, Instant recordedAt, String actor, String kind, String text,
                                Map<String, Object> data, boolean internal) {
    }
}
