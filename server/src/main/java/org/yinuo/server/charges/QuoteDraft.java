package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote as somebody asks for it, before it is reckoned.
 *
 * @param workOrderId the visit it is for; null for the request as a whole
 * @param discount    in percent, on everything that costs something
 * @param validUntil  last day on which it can be approved
 */
public record QuoteDraft(@Nullable Long workOrderId, @Decimal BigDecimal discount, LocalDate validUntil, String note, List<Line> lines) {

    public QuoteDraft {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param level      of who works; labour only
     * @param hourClass  labour only
     * @param quantity   minutes of labour, else kilometres, visits or pieces
     * @param unitPrice  before tax; null for the rate of the card
     * @param cost       what a piece costs the house, for clauses with cost price
     * @param taxRate    in percent; null for the card's
     * @param excludedBy the clause by which the cause is not covered although the warranty runs
     */
    public record Line(LineKind kind, String text, @Nullable EngineerLevel level, @Nullable HourClass hourClass, @Decimal BigDecimal quantity,
                       ChargeUnit unit, @Nullable @Decimal BigDecimal unitPrice, @Nullable @Decimal BigDecimal cost,
                       @Nullable @Decimal BigDecimal taxRate, @Nullable Long excludedBy) {
    }
}
