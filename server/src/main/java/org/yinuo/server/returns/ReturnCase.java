package org.yinuo.server.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit a customer sends back.
 *
 * @param number   the return authorisation (RMA) he writes on the parcel
 * @param rights   what law, contract and warranty gave him on the day it was opened
 * @param payer    who pays the way
 * @param decision null while nobody has proposed anything
 * @param ending   null while it runs
 */
public record ReturnCase(long id, String number, long unitId, @Nullable Long requestId, long customerId, Stage stage, Wish wish, String problem,
        Rights rights, Payer payer, Rule payerRule, @Nullable Decision decision, @Nullable Ending ending, Instant openedAt, String openedBy, int version) {

    /** How far it has come. */
    public enum Stage {
        /** The customer may send it. */
        AUTHORISED,
        /** It is on its way, under a waybill. */
        SHIPPED_BACK,
        /** The house has it. */
        RECEIVED,
        /** It was looked at. */
        INSPECTED,
        /** What was proposed waits for approval. */
        IN_APPROVAL,
        /** What becomes of it is decided. */
        DECIDED,
        /** The customer has what he gets, or it is on its way to him. */
        DONE,
        /** He keeps it. */
        WITHDRAWN;

        /** Whether nothing more happens. */
        public boolean isEnd() {
            return this == DONE || this == WITHDRAWN;
        }
    }

    /** What the customer wants. */
    public enum Wish { REFUND, EXCHANGE, REPAIR }

    /** What he gets. */
    public enum Outcome {
        REFUND, EXCHANGE, REPAIR,
        /** The unit as it came. */
        SEND_BACK;

        /** Whether it costs money that somebody else must approve. */
        boolean needsApproval() {
            return this == REFUND || this == EXCHANGE;
        }
    }

    /** Who pays the way. */
    public enum Payer { PROVIDER, CUSTOMER }

    /** What was found. */
    public enum Finding { CONFIRMED, NOT_FOUND, MISUSE }

    /** What a rule rests on. */
    public enum Source {
        LAW, CONTRACT, WARRANTY,
        /** No right: the house gives money or another unit all the same. */
        GOODWILL,
        /** No right: the two sides agree. */
        AGREEMENT
    }

    /**
     * A rule by its name.
     *
     * @param zh the article or the clause, in Chinese
     * @param en the same in English; a clause stays in the words of the letter
     */
    public record Rule(Source source, String zh, String en) {}

    /**
     * What is proposed or decided.
     *
     * @param refund in yuan, for a refund
     * @param fee    in yuan, kept back for the use, where the law says so
     * @param rule   the right it rests on
     */
    public record Decision(Outcome outcome, String reason, @Nullable BigDecimal refund, @Nullable BigDecimal fee, Rule rule) {}

    /**
     * What the customer got.
     *
     * @param replacementId the unit in its place
     * @param warranty      by which rule the warranty runs on; null where no other unit was given
     * @param waybill       under which it was sent, by the carrier; empty where it was handed over on the spot or nothing was sent
     * @param receipt       that he has it in his hands; null until somebody notes it
     */
    public record Ending(LocalDate on, String text, @Nullable Long replacementId, @Nullable WarrantyRunsOn warranty, @Nullable String carrier,
            @Nullable String waybill, @Nullable Receipt receipt) {

        Ending receivedBy(LocalDate day, String by) {
            return new Ending(on, text, replacementId, warranty, carrier, waybill, new Receipt(day, by));
        }
    }

    /** Who took what was sent, and when. */
    public record Receipt(LocalDate on, String by) {}

    /** Whether something is on its way to the customer that he has not signed for. */
    boolean awaitsReceipt() {
        return stage == Stage.DONE && ending != null && ending.waybill != null && !ending.waybill.isEmpty() && ending.receipt == null;
    }
}
