package org.yinuo.server.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.yinuo.server.shared.Refusal;

/**
 * A contract signed on a commitment version.
 *
 * @param amount         contract price, the base of penalties
 * @param acceptedOn     date of final acceptance (终验), null before it
 * @param warrantyEndsOn last day of the free period, null when the commitment gives none or acceptance is open
 * @param zone           IANA zone in which its days and opening hours are counted
 */
@Table("contract")
public record Contract(@Id @Nullable Long id, String number, @Nullable String externalNumber, long customerId,
                       String title, BigDecimal amount, String currency, LocalDate signedOn,
                       @Nullable LocalDate acceptedOn, @Nullable LocalDate warrantyEndsOn, String zone, Status status,
                       @Nullable String statusReason, long commitmentVersionId, Instant createdAt, String createdBy,
                       @Version @Nullable Integer version) {

    /** Where the contract stands. */
    public enum Status {
        /** Signed, not yet finally accepted. */
        SIGNED,
        /** Accepted; the free period runs from here. */
        ACCEPTED,
        /** Service is suspended, for example because payment is due. */
        SUSPENDED,
        /** Ended; nothing is owed any more. */
        ENDED
    }

    /** The zone in which its days are counted. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** Whether service is owed under it. */
    public boolean inForce() {
        return status == Status.SIGNED || status == Status.ACCEPTED;
    }

    /** Whether the free period covers that day. Before acceptance everything is still free. */
    public boolean inWarranty(LocalDate day) {
        return warrantyEndsOn == null ? acceptedOn == null : !day.isAfter(warrantyEndsOn);
    }

    Contract accepted(LocalDate on, @Nullable LocalDate warrantyEnd) {
        if (acceptedOn != null) {
            throw Refusal.conflict("contract-accepted-before");
        }
        if (on.isBefore(signedOn)) {
            throw Refusal.invalid("accepted-before-signed");
        }
        return with(Status.ACCEPTED, statusReason, on, warrantyEnd, commitmentVersionId);
    }

    Contract amended(long newVersion) {
        if (status == Status.ENDED) {
            throw Refusal.conflict("contract-ended");
        }
        return with(status, statusReason, acceptedOn, warrantyEndsOn, newVersion);
    }

    Contract suspended(String reason) {
        if (!inForce()) {
            throw Refusal.conflict("contract-not-in-force");
        }
        return with(Status.SUSPENDED, reason, acceptedOn, warrantyEndsOn, commitmentVersionId);
    }

    Contract resumed() {
        if (status != Status.SUSPENDED) {
            throw Refusal.conflict("contract-not-suspended");
        }
        return with(acceptedOn == null ? Status.SIGNED : Status.ACCEPTED, null, acceptedOn, warrantyEndsOn, commitmentVersionId);
    }

    Contract ended(String reason) {
        if (status == Status.ENDED) {
            throw Refusal.conflict("contract-ended");
        }
        return with(Status.ENDED, reason, acceptedOn, warrantyEndsOn, commitmentVersionId);
    }

    private Contract with(Status to, @Nullable String reason, @Nullable LocalDate accepted,
                          @Nullable LocalDate warrantyEnd, long commitmentVersion) {
        return new Contract(id, number, externalNumber, customerId, title, amount, currency, signedOn, accepted,
                warrantyEnd, zone, to, reason, commitmentVersion, createdAt, createdBy, version);
    }
}
