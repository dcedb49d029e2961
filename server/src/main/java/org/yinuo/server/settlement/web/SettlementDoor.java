package org.yinuo.server.settlement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.settlement.SettlementSheet;
import org.yinuo.server.settlement.Settlements;
import org.yinuo.server.settlement.WaiverLimit;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.OncePerKey;

/** Settlement sheets of contracts. */
@RestController
@RequestMapping("/api")
class SettlementDoor {
    private final Settlements settlements;
    private final WaiverLimit limit;

    SettlementDoor(Settlements settlements, WaiverLimit limit) {
        this.settlements = settlements;
        this.limit = limit;
    }

    record SettlementList(List<Settlements.Closed> items) {
    }

    /** Names the total that was agreed, so that a sheet that changed meanwhile is not closed unseen. */
    record CloseBody(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay, @NotBlank @Size(max = 200) String agreedWith, @NotNull Money total) {
    }

    record PaidBody(@NotNull LocalDate paidOn, @NotBlank @Size(max = 200) String reference) {
    }

    @GetMapping("/contracts/{id}/settlements")
    @PreAuthorize("hasAuthority('ledger.read')")
    SettlementList of(@PathVariable long id) {
        return new SettlementList(settlements.of(id));
    }

    @GetMapping("/contracts/{id}/settlements/preview")
    @PreAuthorize("hasAuthority('ledger.read')")
    SettlementSheet preview(@PathVariable long id, @RequestParam LocalDate firstDay, @RequestParam LocalDate lastDay) {
        return settlements.preview(id, firstDay, lastDay);
    }

    record LimitBody(@NotNull @PositiveOrZero @Digits(integer = 14, fraction = 2) BigDecimal above) {
    }

    @GetMapping("/waiver-limit")
    @PreAuthorize("hasAuthority('ledger.read')")
    ResponseEntity<WaiverLimit.View> limit() {
        return answer(limit.view());
    }

    @PutMapping("/waiver-limit")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<WaiverLimit.View> setLimit(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                              @Valid @RequestBody LimitBody body) {
        return answer(limit.set(ifMatch, body.above()));
    }

    private static ResponseEntity<WaiverLimit.View> answer(WaiverLimit.View view) {
        return ResponseEntity.ok().eTag(ETags.of(view.edition())).body(view);
    }

    @PostMapping("/contracts/{id}/settlements")
    @OncePerKey
    @PreAuthorize("hasAuthority('breaches.waive')")
    @ResponseStatus(HttpStatus.CREATED)
    Settlements.Closed close(@PathVariable long id, @Valid @RequestBody CloseBody body) {
        return settlements.close(id, body.firstDay(), body.lastDay(), body.agreedWith(), body.total());
    }

    @GetMapping("/settlements/{id}")
    @PreAuthorize("hasAuthority('ledger.read')")
    Settlements.Closed get(@PathVariable long id) {
        return settlements.get(id);
    }

    @PostMapping("/settlements/{id}/paid")
    @PreAuthorize("hasAuthority('breaches.waive')")
    Settlements.Closed paid(@PathVariable long id, @Valid @RequestBody PaidBody body) {
        return settlements.paid(id, body.paidOn(), body.reference());
    }
}
