package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.yinuo.server.charges.CreditNotes;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** Credit notes for settled penalties. */
@RestController
@RequestMapping("/api")
class CreditNoteDoor {
    private final CreditNotes notes;
    private final Idempotency idempotency;

    CreditNoteDoor(CreditNotes notes, Idempotency idempotency) {
        this.notes = notes;
        this.idempotency = idempotency;
    }

    record Found(CreditNotes.@Nullable CreditNote note) {
    }

    record NoteBody(@NotNull @Size(max = 500) String note) {
    }

    record Drawn(long id) {
    }

    @GetMapping("/credit-notes")
    @PreAuthorize("hasAuthority('charges.read')")
    Page<CreditNotes.CreditNote> list(@RequestParam(required = false) @Nullable Long customerId, @RequestParam(required = false) @Nullable String cursor,
                                      @RequestParam(required = false) @Nullable Integer limit) {
        return notes.list(customerId, cursor, limit);
    }

    @GetMapping("/credit-notes/{id}")
    @PreAuthorize("hasAuthority('charges.read')")
    CreditNotes.CreditNote get(@PathVariable long id) {
        return notes.get(id);
    }

    @GetMapping("/settlements/{id}/credit-note")
    @PreAuthorize("hasAuthority('charges.read')")
    Found of(@PathVariable long id) {
        return new Found(notes.of(id).orElse(null));
    }

    @PostMapping("/settlements/{id}/credit-note")
    @PreAuthorize("hasAuthority('charges.write')")
    @ResponseStatus(HttpStatus.CREATED)
    CreditNotes.CreditNote draw(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                                @Valid @RequestBody NoteBody body) {
        return notes.get(idempotency.once(key, Actor.current().username(), "credit-note.draw " + id, body, Drawn.class,
                () -> new Drawn(notes.draw(id, body.note().strip()).id())).id());
    }
}
