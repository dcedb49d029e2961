package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quote (报价单). Its figures never change.
 *
 * @param version    1 for the first; a later one supersedes it
 * @param draft      what it was reckoned from
 * @param validUntil last day on which the customer can approve it
 * @param sha256     over its figures as they are
 * @param consentId  what the customer was asked; null before it was sent
 */
public record Quote(long id, String number, int version, long requestId, String requestNumber, @Nullable Long customerId, @Nullable Long workOrderId,
                    State state, Figures figures, LocalDate validUntil, String note, QuoteDraft draft, List<QuoteLine> lines, String sha256,
                    @Nullable Long consentId, Instant createdAt, String createdBy, long createdById) {

    /** Where it stands. */
    public enum State {
        /** Not sent yet. */
        DRAFT,
        /** The customer has it. */
        SENT,
        /** The customer agreed. */
        APPROVED,
        /** The customer did not agree. */
        DECLINED,
        /** The customer did not answer in time; reckoned from the day, never stored. */
        EXPIRED,
        /** A charge note was drawn up on it. */
        CHARGED,
        /** And paid to the full. */
        PAID,
        /** A later version stands in its place. */
        SUPERSEDED,
        /** Taken back before anybody agreed. */
        WITHDRAWN;

        /** Whether the customer agreed to it. */
        public boolean isAgreed() {
            return this == APPROVED || this == CHARGED || this == PAID;
        }

        /** Whether another version may take its place. */
        public boolean mayBeRevised() {
            return this == DRAFT || this == SENT || this == DECLINED || this == EXPIRED || this == APPROVED;
        }

        /** Whether work on it has to wait for the customer. */
        boolean holdsWork() {
            return this == DRAFT || this == SENT || this == DECLINED || this == EXPIRED;
        }
    }

    /**
     * What it comes to.
     *
     * @param discount in percent
     */
    public record Figures(long cardId, String currency, @Decimal BigDecimal discount, @Decimal BigDecimal listed, @Decimal BigDecimal net,
                          @Decimal BigDecimal tax, @Decimal BigDecimal total) {
    }

    /** Its number with the version, as people quote it. */
    public String label() {
        return version == 1 ? number : number + "/" + version;
    }

    /** Whether it costs the customer anything. */
    public boolean isChargeable() {
        return figures.total().signum() > 0;
    }
}
