package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.approval.ApprovalView;

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

    /** With everybody who decided in the chain, each at his time, instead of the last one alone. */
    Expense decidedBy(List<ApprovalView> chains) {
        List<QuoteSteps.Step> decided = chains.stream().flatMap(chain -> chain.steps().stream()).map(ApprovalView.Step::decision).filter(Objects::nonNull)
                .map(each -> new QuoteSteps.Step(each.verdict().name(), each.reason(), each.at(), named(each))).toList();
        if (decided.isEmpty()) {
            return this;
        }
        Stream<QuoteSteps.Step> asked = steps.stream().limit(1);
        Stream<QuoteSteps.Step> others = steps.stream().skip(1).filter(each -> !each.kind().equals("APPROVED") && !each.kind().equals("REFUSED"));
        List<QuoteSteps.Step> all = Stream.of(asked, decided.stream(), others).flatMap(part -> part).sorted(Comparator.comparing(QuoteSteps.Step::at)).toList();
        return new Expense(id, number, occasion, claimantId, claimant, customer, place, purpose, requestNumber, firstDay, lastDay, currency, advance, state,
                report, receipts, spent, balance, overBy, all, askedAt, version);
    }

    private static String named(ApprovalView.Decision decision) {
        return decision.insteadOf() == null ? decision.by() : decision.by() + " (" + decision.insteadOf() + ")";
    }

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
