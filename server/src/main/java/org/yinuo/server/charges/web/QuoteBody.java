package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.charges.ChargeUnit;
import org.yinuo.server.charges.EngineerLevel;
import org.yinuo.server.charges.HourClass;
import org.yinuo.server.charges.LineKind;
import org.yinuo.server.charges.QuoteDraft;

/** A quote as it comes over the wire. */
record QuoteBody(@Nullable Long workOrderId, @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal discount,
                 @NotNull LocalDate validUntil, @NotNull @Size(max = 2000) String note, @NotNull @Size(max = 100) List<@NotNull @Valid Line> lines) {

    record Line(@NotNull LineKind kind, @NotBlank @Size(max = 200) String text, @Nullable EngineerLevel level, @Nullable HourClass hourClass,
                @NotNull @Positive @Digits(integer = 7, fraction = 3) BigDecimal quantity, @NotNull ChargeUnit unit,
                @Nullable @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal unitPrice,
                @Nullable @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal cost,
                @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal taxRate, @Nullable Long excludedBy) {
        QuoteDraft.Line draft() {
            return new QuoteDraft.Line(kind, text.strip(), level, hourClass, quantity, unit, unitPrice, cost, taxRate, excludedBy);
        }
    }

    QuoteDraft draft() {
        return new QuoteDraft(workOrderId, discount, validUntil, note.strip(), lines.stream().map(Line::draft).toList());
    }
}
