package org.yinuo.server.settlement;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationKind;

/**
 * What is owed for a period: every breach up to its end that is not settled to the full yet. All amounts are in one currency.
 *
 * @param reckoned     the penalties of the lines
 * @param cap          the most that is owed over the contract; null without one
 * @param settledSoFar penalties on earlier sheets
 * @param penalties    what is owed of the lines after the cap
 * @param costs        of work done elsewhere; no cap covers them
 * @param total        penalties and costs
 * @param undecided    lines left out because of an open dispute or an undecided waiver; they come again
 */
public record SettlementSheet(long contractId, String contract, String title, LocalDate firstDay, LocalDate lastDay, String currency,
                              List<Line> lines, @Text BigDecimal reckoned, @Nullable @Text BigDecimal cap, @Text BigDecimal settledSoFar,
                              @Text BigDecimal penalties, @Text BigDecimal costs, @Text BigDecimal total, long undecided) {

    /**
     * One breach.
     *
     * @param label       number of the request, or turn of a recurring promise
     * @param requestId   the request; null for a recurring promise, and on sheets closed before this was kept
     * @param standing    how it stands at the time of the sheet
     * @param owed        its penalty up to the end of the period, over its whole life
     * @param settled     of that, on earlier sheets
     * @param penalty     what this sheet adds; negative when a settled breach was waived since
     * @param cost        of work done elsewhere, not on earlier sheets
     * @param reason      why it was waived or is disputed
     */
    public record Line(long breachId, long obligationId, ObligationKind kind, String label, @Nullable Long requestId, @Nullable String promise, Instant brokenAt,
                       @Nullable Instant doneAt, Standing standing, @Text BigDecimal owed, @Text BigDecimal settled, @Text BigDecimal penalty,
                       @Text BigDecimal cost, @Nullable String reason, @Nullable String decidedBy) {
    }

    /** How a breach stands. */
    public enum Standing {
        /** Owed. */
        OWED,
        /** Without an agreed penalty. */
        NO_PENALTY,
        /** Let go. */
        WAIVED,
        /** Disputed; not settled on this sheet. */
        DISPUTED,
        /** A waiver is asked for; not settled on this sheet. */
        WAIVER_ASKED,
        /** The letter sets a penalty that somebody has to state. */
        TO_BE_STATED;

        /** Whether nothing of it is settled yet. */
        boolean isHeldBack() {
            return this == DISPUTED || this == WAIVER_ASKED;
        }

        /** Whether somebody has yet to say something. */
        boolean isUndecided() {
            return isHeldBack() || this == TO_BE_STATED;
        }
    }

    /** Amounts travel as text, so that no cent is lost. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @interface Text {
    }
}
