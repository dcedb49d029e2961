package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.charges.Expense;
import org.yinuo.server.charges.ExpenseKind;
import org.yinuo.server.charges.ExpenseLimits;
import org.yinuo.server.charges.SettleExpense;
import org.yinuo.server.shared.ETags;

/** What finance does about advances, and the limits of the house. */
@RestController
@RequestMapping("/api")
class FinanceDoor {
    private final SettleExpense settle;
    private final ExpenseLimits limits;

    FinanceDoor(SettleExpense settle, ExpenseLimits limits) {
        this.settle = settle;
        this.limits = limits;
    }

    record PayOutBody(@NotBlank @Size(max = 200) String reference) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    record WriteOffBody(@NotBlank @Size(max = 200) String reference, @NotNull @Size(max = 500) String overReason) {
    }

    record LimitBody(@NotNull ExpenseKind kind, @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal perDay) {
    }

    record LimitsBody(@NotNull @Size(max = 5) List<@NotNull @Valid LimitBody> limits) {
    }

    @PostMapping("/expenses/{id}/pay-out")
    @PreAuthorize("hasAuthority('charges.write')")
    Expense payOut(@PathVariable long id, @Valid @RequestBody PayOutBody body) {
        return settle.payOut(id, body.reference().strip());
    }

    @PostMapping("/expenses/{id}/send-back")
    @PreAuthorize("hasAuthority('charges.write')")
    Expense sendBack(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return settle.sendBack(id, body.reason().strip());
    }

    @PostMapping("/expenses/{id}/write-off")
    @PreAuthorize("hasAuthority('charges.write')")
    Expense writeOff(@PathVariable long id, @Valid @RequestBody WriteOffBody body) {
        return settle.writeOff(id, body.reference().strip(), body.overReason().strip());
    }

    @GetMapping("/expense-limits")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<ExpenseLimits.View> limits() {
        return answer(limits.view());
    }

    @PutMapping("/expense-limits")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<ExpenseLimits.View> setLimits(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                                 @Valid @RequestBody LimitsBody body) {
        return answer(limits.set(ifMatch, body.limits().stream().map(each -> new ExpenseLimits.Limit(each.kind(), each.perDay())).toList()));
    }

    private static ResponseEntity<ExpenseLimits.View> answer(ExpenseLimits.View view) {
        return ResponseEntity.ok().eTag(ETags.of(view.edition())).body(view);
    }
}
