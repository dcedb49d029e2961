package org.yinuo.server.returns.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.returns.DecideReturn;
import org.yinuo.server.returns.FinishReturn;
import org.yinuo.server.returns.OpenReturn;
import org.yinuo.server.returns.ReturnCase;
import org.yinuo.server.returns.ReturnCase.Wish;
import org.yinuo.server.returns.ReturnCase.Outcome;
import org.yinuo.server.returns.ReturnFile;
import org.yinuo.server.returns.Rights;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;
import org.yinuo.server.warranty.LawFacts;

/** {@code /api/returns}: what customers send back, from the authorisation to what they get. */
@RestController
@RequestMapping("/api")
class ReturnDoor {
    private final OpenReturn open;
    private final DecideReturn decide;
    private final FinishReturn finish;
    private final ReturnFile file;
    private final Idempotency idempotency;

    ReturnDoor(OpenReturn open, DecideReturn decide, FinishReturn finish, ReturnFile file, Idempotency idempotency) {
        this.open = open;
        this.decide = decide;
        this.finish = finish;
        this.file = file;
        this.idempotency = idempotency;
    }

    record PreviewBody(@NotNull Wish wish, @Nullable LawFacts facts) {}

    record DecisionBody(@NotNull Outcome outcome, @NotBlank @Size(max = 4000) String reason, @Nullable BigDecimal refund) {}

    record RefundBody(@NotNull LocalDate on, @NotBlank @Size(max = 2000) String text) {}

    record ExchangeBody(@NotNull LocalDate on, @NotNull FinishReturn.Replacement by, @Nullable String carrier, @Nullable String waybill,
            @Nullable @Size(max = 2000) String text) {}

    record SentBody(@NotNull LocalDate on, @NotBlank @Size(max = 2000) String text, @Nullable String carrier, @Nullable String waybill) {}

    @GetMapping("/returns")
    @PreAuthorize("hasAuthority('parts.read')")
    Page<ReturnFile.Line> list(@RequestParam(required = false) ReturnCase.@Nullable Stage stage, @RequestParam(defaultValue = "false") boolean running,
            @RequestParam(required = false) @Nullable Long unitId, @RequestParam(required = false) @Nullable Long requestId,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return file.page(stage, running, unitId, requestId, q, cursor, limit);
    }

    @GetMapping("/returns/{id}")
    @PreAuthorize("hasAuthority('parts.read')")
    ResponseEntity<ReturnFile.View> show(@PathVariable long id) {
        return answer(HttpStatus.OK, id);
    }

    /** What the customer may have today, and who would pay the way. */
    @PostMapping("/units/{id}/return-rights")
    @PreAuthorize("hasAuthority('customers.read')")
    OpenReturn.Preview preview(@PathVariable long id, @Valid @RequestBody PreviewBody body) {
        return open.preview(id, body.wish(), body.facts());
    }

    /** What the letter of the unit's contract says of returns. */
    @GetMapping("/units/{id}/return-windows")
    @PreAuthorize("hasAuthority('customers.read')")
    List<Rights.ClauseRight> windows(@PathVariable long id) {
        return open.windows(id);
    }

    @PostMapping("/returns")
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<ReturnFile.View> open(@RequestBody OpenReturn.Draft draft, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(HttpStatus.CREATED, idempotency.once(key, Actor.current().username(), "return.open", draft, Long.class, () -> open.open(draft).id()));
    }

    @PostMapping("/returns/{id}/decision")
    @PreAuthorize("hasAnyAuthority('requests.write', 'quality.write')")
    ResponseEntity<ReturnFile.View> decide(@PathVariable long id, @Valid @RequestBody DecisionBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        decide.decide(id, ifMatch, body.outcome(), body.reason().strip(), body.refund());
        return answer(HttpStatus.OK, id);
    }

    @PostMapping("/returns/{id}/refund")
    @PreAuthorize("hasAuthority('charges.write')")
    ResponseEntity<ReturnFile.View> refund(@PathVariable long id, @Valid @RequestBody RefundBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        finish.refunded(id, ifMatch, body.on(), body.text().strip());
        return answer(HttpStatus.OK, id);
    }

    @PostMapping("/returns/{id}/exchange")
    @PreAuthorize("hasAnyAuthority('requests.write', 'parts.write')")
    ResponseEntity<ReturnFile.View> exchange(@PathVariable long id, @Valid @RequestBody ExchangeBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        finish.exchanged(id, ifMatch, body.on(), body.by(), new FinishReturn.Way(body.carrier(), body.waybill()), body.text() == null ? "" : body.text().strip());
        return answer(HttpStatus.OK, id);
    }

    @PostMapping("/returns/{id}/sent-back")
    @PreAuthorize("hasAnyAuthority('requests.write', 'parts.write')")
    ResponseEntity<ReturnFile.View> sentBack(@PathVariable long id, @Valid @RequestBody SentBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        finish.sentBack(id, ifMatch, body.on(), body.text().strip(), new FinishReturn.Way(body.carrier(), body.waybill()));
        return answer(HttpStatus.OK, id);
    }

    private ResponseEntity<ReturnFile.View> answer(HttpStatus status, long id) {
        ReturnFile.View view = file.view(id);
        return ResponseEntity.status(status).eTag(ETags.of(view.sent().version())).body(view);
    }
}
