package org.yinuo.server.copies.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.copies.CopyWishes;
import org.yinuo.server.copies.SendCopies;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;

/** Copies of signed visits, and who gets them. */
@RestController
@RequestMapping("/api")
class CopiesDoor {
    private final SendCopies copies;
    private final CopyWishes wishes;
    private final Idempotency idempotency;

    CopiesDoor(SendCopies copies, CopyWishes wishes, Idempotency idempotency) {
        this.copies = copies;
        this.wishes = wishes;
        this.idempotency = idempotency;
    }

    record HouseBody(@NotNull Boolean onSigning) {
    }

    record WantedBody(@NotNull Boolean wanted) {
    }

    record SalesBody(@Nullable Long userId) {
    }

    @GetMapping("/work-orders/{id}/copies")
    @PreAuthorize("hasAuthority('workorders.read')")
    SendCopies.OfVisit of(@PathVariable long id) {
        return copies.of(id);
    }

    @PostMapping("/work-orders/{id}/copies")
    @PreAuthorize("hasAuthority('requests.write')")
    SendCopies.OfVisit send(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "copies.send:" + id, Map.of(), SendCopies.OfVisit.class, () -> copies.send(id));
    }

    @PostMapping("/work-orders/{id}/copies/{copyId}/again")
    @PreAuthorize("hasAuthority('requests.write')")
    SendCopies.OfVisit again(@PathVariable long id, @PathVariable long copyId,
                             @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "copies.again:" + id + "/" + copyId, Map.of(), SendCopies.OfVisit.class,
                () -> copies.again(id, copyId));
    }

    @PutMapping("/customers/{id}/contacts/{contactId}/copies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('customers.write')")
    void contact(@PathVariable long id, @PathVariable long contactId, @Valid @RequestBody WantedBody body) {
        wishes.contact(id, contactId, body.wanted());
    }

    @PutMapping("/contracts/{id}/sales")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('contracts.write')")
    void sales(@PathVariable long id, @Valid @RequestBody SalesBody body) {
        wishes.sales(id, body.userId());
    }

    @GetMapping("/copies-house")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<CopyWishes.House> house() {
        return answer(wishes.house());
    }

    @PutMapping("/copies-house")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<CopyWishes.House> house(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                           @Valid @RequestBody HouseBody body) {
        return answer(wishes.house(ifMatch, body.onSigning()));
    }

    private static ResponseEntity<CopyWishes.House> answer(CopyWishes.House house) {
        return ResponseEntity.ok().eTag(ETags.of(house.version())).body(house);
    }
}
