package org.yinuo.server.loaner.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.attachment.PictureUrl;
import org.yinuo.server.loaner.LendUnits;
import org.yinuo.server.loaner.Loan;
import org.yinuo.server.loaner.LoanList;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Units lent on requests. */
@RestController
@RequestMapping("/api")
class LoanDoor {
    private final LendUnits lend;
    private final LoanList list;
    private final RequestAccess access;
    private final Idempotency idempotency;

    LoanDoor(LendUnits lend, LoanList list, RequestAccess access, Idempotency idempotency) {
        this.lend = lend;
        this.list = list;
        this.access = access;
        this.idempotency = idempotency;
    }

    record LendBody(@NotNull Long loanerId, @NotNull LocalDate dueOn, @Nullable @Size(max = 2000) String condition, @NotBlank @Size(max = 100) String signer,
            @NotBlank @Size(max = 1_500_000) String image) {}

    record BackBody(@NotBlank @Size(max = 2000) String condition) {}

    record InspectionBody(boolean sound, @NotBlank @Size(max = 2000) String finding) {}

    @GetMapping("/service-requests/{id}/loans")
    @PreAuthorize("hasAuthority('requests.read')")
    List<Loan> ofRequest(@PathVariable long id) {
        access.requireVisible(id);
        return lend.ofRequest(id);
    }

    @PostMapping("/service-requests/{id}/loans")
    @PreAuthorize("hasAnyAuthority('requests.write', 'parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Loan lend(@PathVariable long id, @Valid @RequestBody LendBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "loan.lend:" + id, body, Loan.class, () -> lend.lend(id, new LendUnits.Handover(body.loanerId(),
                body.dueOn(), body.condition() == null ? "" : body.condition().strip(), body.signer().strip(), PictureUrl.png(body.image()).orElseThrow(() -> Refusal.invalid("signature-unreadable").at("image")))));
    }

    /** Loans, newest first; only those out, those that should be back, or those that are back and wait for inspection. */
    @GetMapping("/loans")
    @PreAuthorize("hasAuthority('parts.read')")
    Page<LoanList.Line> list(@RequestParam(defaultValue = "false") boolean out, @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean toInspect, @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return list.page(overdue ? LoanList.Which.OVERDUE : toInspect ? LoanList.Which.TO_INSPECT : out ? LoanList.Which.OUT : LoanList.Which.ALL, cursor, limit);
    }

    @GetMapping(path = "/loans/{id}/signature.png", produces = MediaType.IMAGE_PNG_VALUE)
    @PreAuthorize("hasAuthority('parts.read')")
    byte[] signature(@PathVariable long id) {
        return lend.signature(id);
    }

    @PostMapping("/loans/{id}/back")
    @PreAuthorize("hasAnyAuthority('requests.write', 'parts.write')")
    Loan back(@PathVariable long id, @Valid @RequestBody BackBody body) {
        return lend.takeBack(id, body.condition().strip());
    }

    @PostMapping("/loans/{id}/inspection")
    @PreAuthorize("hasAnyAuthority('quality.write', 'parts.write')")
    Loan inspect(@PathVariable long id, @Valid @RequestBody InspectionBody body) {
        return lend.inspect(id, body.sound(), body.finding().strip());
    }
}
