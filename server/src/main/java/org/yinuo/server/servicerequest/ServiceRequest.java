package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.shared.Refusal;

/**
 * A customer's request for service.
 *
 * @param commitmentVersionId the promises it was taken in under, and keeps; null under the house default
 * @param houseDefault why no commitment covers it and the house default applies; null when one does
 * @param level        the letter's own word for the severity
 * @param reportedAt   when the customer reported it; clocks run from here
 */
@Table("service_request")
public record ServiceRequest(@Id @Nullable Long id, String number, @Embedded.Nullable Caller caller,
                             @Nullable Long unitId, @Nullable Long contractId,
                             @Nullable Long commitmentVersionId, Coverage.@Nullable Reason houseDefault,
                             Channel channel, @Embedded.Empty Nature nature, String title, String description, Severity severity,
                             @Nullable String level, Status status, Stage stage, @Nullable Long assigneeId,
                             Instant reportedAt, Instant createdAt, String createdBy, @Embedded.Nullable Outcome outcome,
                             @Version @Nullable Integer version) {

    /** Who asks, as far as known. */
    public record Caller(@Nullable Long customerId, @Nullable Long contactId, @Nullable Long siteId,
                         @Nullable String callerPhone, @Nullable String callerName) {
    }

    /** What is asked for, and how much hangs on it. */
    public record Nature(RequestKind kind, RequestClass requestClass) {
        /** What a caller means who says nothing else. */
        public static final Nature PLAIN_FAULT = new Nature(RequestKind.FAULT, RequestClass.GENERAL);

        /** The parts that were said; a plain fault otherwise. */
        public static Nature of(@Nullable RequestKind kind, @Nullable RequestClass requestClass) {
            return new Nature(kind == null ? RequestKind.FAULT : kind, requestClass == null ? RequestClass.GENERAL : requestClass);
        }
    }

    /** How it ended, as far as it has. */
    public record Outcome(@Nullable Instant resolvedAt, @Nullable Instant closedAt, @Nullable String cause,
                          @Nullable String solution) {
        static final Outcome NONE = new Outcome(null, null, null, null);
    }

    /** How the request came in. */
    public enum Channel {
        /** A call to the hotline. */
        HOTLINE,
        /** Another program. */
        API,
        /** E-mail. */
        EMAIL,
        /** The customer's own portal. */
        PORTAL,
        /** In person, by fax or letter. */
        WALK_IN,
        /** By the label on a unit, without an account. */
        QR,
        /** A bot of a chat tool: DingTalk, Feishu, WeCom. */
        CHAT
    }

    /** Where the request stands. */
    public enum Status {
        /** Nobody has answered yet. */
        NEW,
        /** Being worked on. */
        IN_PROGRESS,
        /** Waiting for the customer; clocks that may stop stand still. */
        PAUSED,
        /** The fault is gone; the customer has not signed off yet. */
        RESOLVED,
        /** The customer signed off. */
        CLOSED,
        /** Withdrawn. */
        CANCELLED
    }

    /** How far the support has gone. */
    public enum Stage {
        /** By phone. */
        PHONE,
        /** By remote session. */
        REMOTE,
        /** A person goes there. */
        ONSITE
    }

    /** The id of a request that was saved, as all are but one just taken in. */
    public long savedId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** Whether what is asked for changes something in the customer's system. */
    public boolean asksForChange() {
        return nature.kind().changesSystem();
    }

    /** Whether work may still be done on it. */
    public boolean isOpen() {
        return status != Status.CLOSED && status != Status.CANCELLED;
    }

    /** Whether nothing may be done about it before the house and the customer have agreed. */
    public boolean isMajor() {
        return nature.requestClass() == RequestClass.MAJOR;
    }

    /** Whether the customer is dissatisfied with people, times or results. */
    public boolean isComplaint() {
        return nature.kind() == RequestKind.COMPLAINT;
    }

    ServiceRequest requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        return this;
    }

    /** As first written down. */
    ServiceRequest kept(long as, String numbered) {
        return new ServiceRequest(as, numbered, caller, unitId, contractId, commitmentVersionId, houseDefault, channel, nature, title,
                description, severity, level, status, stage, assigneeId, reportedAt, createdAt, createdBy, outcome, 0);
    }

    ServiceRequest answered() {
        return status == Status.NEW ? with(Status.IN_PROGRESS) : this;
    }

    ServiceRequest paused() {
        return requireOpen().with(Status.PAUSED);
    }

    ServiceRequest resumed() {
        return status == Status.PAUSED ? with(Status.IN_PROGRESS) : this;
    }

    ServiceRequest assigned(@Nullable Long to) {
        return new ServiceRequest(id, number, caller, unitId, contractId, commitmentVersionId, houseDefault, channel,
                nature, title, description, severity, level, status, stage, to, reportedAt, createdAt, createdBy, outcome, version);
    }

    ServiceRequest triaged(Severity to, @Nullable String word) {
        return new ServiceRequest(id, number, caller, unitId, contractId, commitmentVersionId, houseDefault, channel,
                nature, title, description, to, word, status, stage, assigneeId, reportedAt, createdAt, createdBy, outcome, version);
    }

    ServiceRequest classified(Nature as) {
        return new ServiceRequest(id, number, caller, unitId, contractId, commitmentVersionId, houseDefault, channel,
                as, title, description, severity, level, status, stage, assigneeId, reportedAt, createdAt, createdBy, outcome, version);
    }

    ServiceRequest moved(Stage to) {
        return new ServiceRequest(id, number, caller, unitId, contractId, commitmentVersionId, houseDefault, channel,
                nature, title, description, severity, level, status == Status.NEW ? Status.IN_PROGRESS : status, to, assigneeId, reportedAt, createdAt,
                createdBy, outcome, version);
    }

    ServiceRequest resolved(Instant at, String cause, String solution) {
        return with(Status.RESOLVED, new Outcome(at, null, cause, solution));
    }

    ServiceRequest closed(Instant at) {
        Outcome so = outcome == null ? Outcome.NONE : outcome;
        return with(Status.CLOSED, new Outcome(so.resolvedAt() == null ? at : so.resolvedAt(), at, so.cause(), so.solution()));
    }

    ServiceRequest cancelled(Instant at) {
        return with(Status.CANCELLED, new Outcome(null, at, null, null));
    }

    /** As it stood before it was cancelled; a pause does not come back. */
    ServiceRequest takenBack(Status stood) {
        return with(stood == Status.PAUSED ? Status.IN_PROGRESS : stood, Outcome.NONE);
    }

    /** As it stood before it was cancelled, with what was found out by then; a pause does not come back. */
    ServiceRequest uncancelled(Status stood, @Nullable Outcome found) {
        return with(stood == Status.PAUSED ? Status.IN_PROGRESS : stood, found);
    }

    ServiceRequest reopened() {
        if (status == Status.CANCELLED) {
            throw Refusal.conflict("request-was-cancelled");
        }
        if (status != Status.RESOLVED && status != Status.CLOSED) {
            throw Refusal.conflict("request-not-ended");
        }
        Outcome so = outcome == null ? Outcome.NONE : outcome;
        return with(Status.IN_PROGRESS, new Outcome(null, null, so.cause(), so.solution()));
    }

    private ServiceRequest with(Status to) {
        return with(to, outcome);
    }

    private ServiceRequest with(Status to, @Nullable Outcome ended) {
        return new ServiceRequest(id, number, caller, unitId, contractId, commitmentVersionId, houseDefault, channel,
                nature, title, description, severity, level, to, stage, assigneeId, reportedAt, createdAt, createdBy, ended, version);
    }
}
