package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.yinuo.server.charges.ChargeNote;
import org.yinuo.server.charges.ChargeNote.Method;
import org.yinuo.server.charges.ChargeNotes;
import org.yinuo.server.charges.OpenItems;
import org.yinuo.server.charges.Payments;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** Charge notes, what came in for them, and what is still open. */
@RestController
@RequestMapping("/api")
class ChargeNoteDoor {
    private static final String WRITE = "hasAuthority('charges.write')";
    private final ChargeNotes notes;
    private final Payments payments;
    private final OpenItems open;
    private final Customers customers;
    private final Idempotency idempotency;

    ChargeNoteDoor(ChargeNotes notes, Payments payments, OpenItems open, Customers customers, Idempotency idempotency) {
        this.notes = notes;
        this.payments = payments;
        this.open = open;
        this.customers = customers;
        this.idempotency = idempotency;
    }

    record Row(ChargeNote note, Customer.@Nullable Ref customer, OpenItems.Age age) {
    }

    record Shown(ChargeNote.Account account, Customer.@Nullable Ref customer, OpenItems.Age age) {
    }

    record Ages(List<OpenItems.Bucket> items, LocalDate today) {
    }

    record Drawn(long id) {
    }

    record NoteBody(@NotNull LocalDate dueOn, @NotNull @Size(max = 500) String note) {
    }

    record PaymentBody(@NotNull @Positive @Digits(integer = 14, fraction = 2) BigDecimal amount, @NotNull Method method, @NotNull LocalDate on,
                       @NotNull @Size(max = 200) String reference, @Nullable Long creditNoteId) {
    }

    record RefundBody(@NotNull Long paymentId, @NotNull @Positive @Digits(integer = 14, fraction = 2) BigDecimal amount, @NotNull LocalDate on,
                      @NotBlank @Size(max = 200) String reason) {
    }

    @GetMapping("/charge-notes")
    @PreAuthorize("hasAuthority('charges.read')")
    Page<Row> list(@RequestParam(required = false) @Nullable Boolean settled, @RequestParam(required = false) @Nullable Long customerId,
                   @RequestParam(required = false) @Nullable String cursor,
                   @RequestParam(required = false) @Nullable Integer limit) {
        Page<ChargeNote> page = Boolean.TRUE.equals(settled) ? open.settled(customerId, cursor, limit) : open.open(customerId, cursor, limit);
        Map<Long, Customer.Ref> names = customers.refs(page.items().stream().map(ChargeNote::customerId).filter(Objects::nonNull).distinct().toList());
        return page.map(note -> new Row(note, note.customerId() == null ? null : names.get(note.customerId()), OpenItems.Age.of(note.dueOn(), open.today())));
    }

    @GetMapping("/charge-notes/ages")
    @PreAuthorize("hasAuthority('charges.read')")
    Ages ages() {
        return new Ages(open.ages(), open.today());
    }

    @GetMapping("/charge-notes/{id}")
    @PreAuthorize("hasAuthority('charges.read')")
    Shown get(@PathVariable long id) {
        ChargeNote.Account account = notes.account(id);
        Long customer = account.note().customerId();
        return new Shown(account, customer == null ? null : customers.ref(customer).orElse(null), OpenItems.Age.of(account.note().dueOn(), open.today()));
    }

    @PostMapping("/quotes/{id}/charge-note")
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown draw(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody NoteBody body) {
        return get(once(key, "charge-note.draw " + id, body, () -> notes.draw(id, body.dueOn(), body.note().strip()).id()));
    }

    @PostMapping("/charge-notes/{id}/payments")
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown receive(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                  @Valid @RequestBody PaymentBody body) {
        return get(once(key, "charge-note.pay " + id, body, () -> payments.receive(id, new Payments.Received(body.amount(), body.method(), body.on(),
                body.reference().strip(), body.creditNoteId())).note().id()));
    }

    @PostMapping("/charge-notes/{id}/refunds")
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown refund(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                 @Valid @RequestBody RefundBody body) {
        return get(once(key, "charge-note.refund " + id, body,
                () -> payments.refund(id, body.paymentId(), body.amount(), body.on(), body.reason().strip()).note().id()));
    }

    private long once(@Nullable String key, String operation, Object body, LongSupplier act) {
        return idempotency.once(key, Actor.current().username(), operation, body, Drawn.class, () -> new Drawn(act.getAsLong())).id();
    }
}
