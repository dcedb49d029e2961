package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An advance and what became of it (借支与核销). Amounts in the currency of the house.
 *
 * @param advance what was asked for beforehand; may be zero
 * @param spent   what the receipts add up to
 * @param balance spent less the advance that was paid: what the claimant still gets, negative is to be given back
 * @param overBy  by how much receipts are above the limits of the house, all together
 */
public record Expense(long id, String number, Occasion occasion, long claimantId, String claimant, String customer, String place, String purpose,
                      String requestNumber, LocalDate firstDay, LocalDate lastDay, String currency, @Decimal BigDecimal advance, State state,
                      String report, List<Receipt> receipts, @Decimal BigDecimal spent, @Decimal BigDecimal balance, @Decimal BigDecimal overBy,
                      List<QuoteSteps.Step> steps, Instant askedAt, int version) {

    /** What the money is for. */
    public enum Occasion {
        /** A trip to a customer for service. */
        SERVICE,
        /** Support of sales: delivery, installation, demonstration (市场支持). */
        MARKET_SUPPORT
    }

    /** Where it stands. */
    public enum State {
        /** The chain has not decided. */
        REQUESTED,
        /** The chain does not want it. */
        REFUSED,
        /** Agreed to; money may be paid out or spent. */
        APPROVED,
        /** The advance was paid. */
        PAID_OUT,
        /** Receipts are with finance. */
        HANDED_IN,
        /** Settled. */
        WRITTEN_OFF,
        /** Taken back by who asked. */
        WITHDRAWN;

        boolean takesReceipts() {
            return this == APPROVED || this == PAID_OUT;
        }
    }

    /**
     * A receipt.
     *
     * @param overBy by how much it, with those before it of its kind and day, is above the limit
     */
    public record Receipt(long id, ExpenseKind kind, LocalDate on, @Decimal BigDecimal amount, String note, @Nullable Long attachmentId,
                          @Decimal BigDecimal overBy) {
    }

    /** What is asked for. */
    public record Draft(Occasion occasion, String customer, String place, String purpose, String requestNumber, LocalDate firstDay, LocalDate lastDay,
                        BigDecimal advance) {
    }
}
