package org.yinuo.server.workorder;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;
import org.yinuo.server.shared.Refusal;

/**
 * A visit to a customer.
 *
 * @param number   never written again: whoever writes a unique column locks out all who add rows about the visit
 * @param reason   why it was issued
 * @param issuedAt when the visit was decided or promised
 * @param kind     what it is for
 */
@Table("work_order")
public record WorkOrder(@Id @Nullable Long id, @InsertOnlyProperty String number, long requestId, Status status, String reason,
                        Instant issuedAt, @Embedded.Nullable Plan plan, @Embedded.Nullable Progress progress,
                        @Embedded.Nullable Findings findings, @Embedded.Nullable Signature signature,
                        VisitKind kind, @Version @Nullable Integer version) {

    /** Where the visit stands. */
    public enum Status {
        /** Nobody has it yet. */
        OPEN,
        /** An engineer has it. */
        ASSIGNED,
        /** The engineer has taken it. */
        ACCEPTED,
        /** The engineer is on the way. */
        TRAVELLING,
        /** The engineer is there. */
        ARRIVED,
        /** Work goes on. */
        WORKING,
        /** The customer has signed; nothing changes any more. */
        COMPLETED,
        /** Not needed any more. */
        CANCELLED;

        /** Whether the visit is still to be made or finished. */
        public boolean isOpen() {
            return this != COMPLETED && this != CANCELLED;
        }
    }

    /** Who goes, and when the customer expects them. */
    public record Plan(@Nullable Long engineerId, @Nullable Instant appointmentFrom, @Nullable Instant appointmentTo) {
    }

    /** What the engineer did, and when. */
    public record Progress(@Nullable Instant acceptedAt, @Nullable Instant travelStartedAt, @Nullable Instant arrivedAt,
                           @Nullable Double latitude, @Nullable Double longitude, @Nullable String place,
                           @Nullable String arrivalNote, @Nullable Instant startedAt) {
        static final Progress NONE = new Progress(null, null, null, null, null, null, null, null);
    }

    /** What was found and done. */
    public record Findings(@Nullable String fault, @Nullable String cause, @Nullable String solution,
                           @Nullable String parts, @Nullable String test, @Nullable Result result,
                           @Nullable CauseCode causeCode) {
        /** What was found, in words alone. */
        public static Findings of(String fault, String cause, String solution, String parts, String test) {
            return new Findings(fault, cause, solution, parts, test, null, null);
        }

        /** Whether somebody has to come again for it. */
        boolean needsAnother() {
            return result == Result.SECOND_VISIT;
        }
    }

    /** What came of a visit. */
    public enum Result {
        /** Done (已解决). */
        SOLVED,
        /** It runs again, by other means (临时恢复). */
        WORKAROUND,
        /** Somebody has to come again (需再次上门). */
        SECOND_VISIT,
        /** No fault was found (未发现故障). */
        NOTHING_FOUND
    }

    /** Why it was broken, for the statistics of faults. */
    public enum CauseCode {
        /** A part failed. */
        HARDWARE,
        /** A program failed. */
        SOFTWARE,
        /** It was set up wrongly. */
        CONFIGURATION,
        /** The line failed. */
        NETWORK,
        /** The power failed. */
        POWER,
        /** Heat, dust, water. */
        ENVIRONMENT,
        /** It was used wrongly. */
        OPERATION,
        /** It was worn out. */
        WEAR,
        /** Somebody or something broke it. */
        DAMAGE,
        /** Nothing was broken. */
        NONE,
        /** Anything else. */
        OTHER
    }

    /**
     * The customer's signature.
     *
     * @param signedContent the JSON that was signed, as it was
     * @param sha256        SHA-256 over the signed content, which itself names the hash of the drawn signature
     */
    public record Signature(@Nullable String signer, @Nullable Integer rating, @Nullable String opinion,
                            @Nullable Instant signedAt, @Nullable Long signatureId, @Nullable String signedContent,
                            @Nullable String sha256) {
    }

    /** The id of a visit that was saved, as all are but one just made. */
    public long savedId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** The engineer, if one is named. */
    public @Nullable Long engineerId() {
        return plan == null ? null : plan.engineerId();
    }

    Progress done() {
        return progress == null ? Progress.NONE : progress;
    }

    WorkOrder assigned(Plan to) {
        requireOpen();
        if (status.compareTo(Status.ACCEPTED) > 0) {
            throw Refusal.conflict("visit-under-way");
        }
        return with(Status.ASSIGNED, to, done(), findings);
    }

    /** Nobody goes, and nobody is expected, until the dispatcher says so again. */
    WorkOrder unassigned() {
        requireOpen();
        if (status.compareTo(Status.ACCEPTED) > 0) {
            throw Refusal.conflict("visit-under-way");
        }
        return with(Status.OPEN, null, Progress.NONE, findings);
    }

    /** It is for something else; decided before the engineer sets out. */
    WorkOrder of(VisitKind what) {
        requireOpen();
        if (status.compareTo(Status.ACCEPTED) > 0) {
            throw Refusal.conflict("visit-under-way");
        }
        return new WorkOrder(id, number, requestId, status, reason, issuedAt, plan, progress, findings, signature, what, version);
    }

    /** The engineer gives the visit back before he has set out. */
    WorkOrder rejected() {
        requireOpen();
        if (status != Status.ASSIGNED && status != Status.ACCEPTED) {
            throw Refusal.conflict("work-order-out-of-order");
        }
        Plan without = plan == null ? null : new Plan(null, plan.appointmentFrom(), plan.appointmentTo());
        return with(Status.OPEN, without, Progress.NONE, findings);
    }

    /** A colleague goes on with it: on the spot where the engineer is there already, else from the beginning. */
    WorkOrder handedOver(long engineer) {
        requireOpen();
        Plan to = new Plan(engineer, plan == null ? null : plan.appointmentFrom(), plan == null ? null : plan.appointmentTo());
        boolean there = status == Status.ARRIVED || status == Status.WORKING;
        return there ? with(status, to, done(), findings) : with(Status.ASSIGNED, to, Progress.NONE, findings);
    }

    /** Nobody was there: the visit ends. */
    WorkOrder inVain() {
        require(Status.ARRIVED);
        return with(Status.CANCELLED, plan, done(), findings);
    }

    WorkOrder accepted(Instant at) {
        require(Status.ASSIGNED);
        return with(Status.ACCEPTED, plan, new Progress(at, null, null, null, null, null, null, null), findings);
    }

    WorkOrder travelling(Instant at) {
        require(Status.ACCEPTED);
        return with(Status.TRAVELLING, plan, new Progress(done().acceptedAt(), at, null, null, null, null, null, null), findings);
    }

    WorkOrder arrived(Instant at, Place where) {
        require(Status.TRAVELLING);
        Progress so = done();
        return with(Status.ARRIVED, plan, new Progress(so.acceptedAt(), so.travelStartedAt(), at, where.latitude(),
                where.longitude(), where.place(), where.note(), null), findings);
    }

    WorkOrder started(Instant at) {
        require(Status.ARRIVED);
        Progress so = done();
        return with(Status.WORKING, plan, new Progress(so.acceptedAt(), so.travelStartedAt(), so.arrivedAt(), so.latitude(),
                so.longitude(), so.place(), so.arrivalNote(), at), findings);
    }

    WorkOrder found(Findings what) {
        requireOpen();
        if (status != Status.WORKING && status != Status.ARRIVED) {
            throw Refusal.conflict("work-order-not-started");
        }
        return with(status, plan, done(), what);
    }

    WorkOrder signed(Signature by) {
        require(Status.WORKING);
        return new WorkOrder(id, number, requestId, Status.COMPLETED, reason, issuedAt, plan, progress, findings, by, kind, version);
    }

    WorkOrder cancelled() {
        requireOpen();
        return with(Status.CANCELLED, plan, done(), findings);
    }

    /** Where an engineer checked in. */
    public record Place(@Nullable Double latitude, @Nullable Double longitude, @Nullable String place, @Nullable String note) {
    }

    WorkOrder requireOpen() {
        if (!status.isOpen()) {
            throw Refusal.conflict("work-order-ended");
        }
        return this;
    }

    private void require(Status expected) {
        requireOpen();
        if (status != expected) {
            throw Refusal.conflict("work-order-out-of-order");
        }
    }

    private WorkOrder with(Status to, @Nullable Plan newPlan, Progress newProgress, @Nullable Findings newFindings) {
        return new WorkOrder(id, number, requestId, to, reason, issuedAt, newPlan, newProgress, newFindings, signature, kind, version);
    }
}
