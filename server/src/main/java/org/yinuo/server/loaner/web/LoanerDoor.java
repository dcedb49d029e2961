package org.yinuo.server.loaner.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.loaner.Loaner;
import org.yinuo.server.loaner.LoanerPool;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** {@code /api/loaners}: the units kept to be lent. */
@RestController
@RequestMapping("/api/loaners")
class LoanerDoor {
    private final LoanerPool pool;
    private final Idempotency idempotency;

    LoanerDoor(LoanerPool pool, Idempotency idempotency) {
        this.pool = pool;
        this.idempotency = idempotency;
    }

    record RetireBody(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    @PreAuthorize("hasAuthority('parts.read')")
    Page<Loaner> list(@RequestParam(required = false) Loaner.@Nullable State state, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return pool.page(state, q, cursor, limit);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('parts.write')")
    ResponseEntity<Loaner> add(@RequestBody Loaner.Draft draft, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(HttpStatus.CREATED, idempotency.once(key, Actor.current().username(), "loaner.add", draft, Loaner.class, () -> pool.add(draft)));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('parts.write')")
    ResponseEntity<Loaner> change(@PathVariable long id, @RequestBody Loaner.Draft draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(HttpStatus.OK, pool.change(id, draft, ifMatch));
    }

    @PostMapping("/{id}/retire")
    @PreAuthorize("hasAuthority('parts.write')")
    ResponseEntity<Loaner> retire(@PathVariable long id, @Valid @RequestBody RetireBody body) {
        return answer(HttpStatus.OK, pool.retire(id, body.reason().strip()));
    }

    private static ResponseEntity<Loaner> answer(HttpStatus status, Loaner loaner) {
        return ResponseEntity.status(status).eTag(ETags.of(loaner.version())).body(loaner);
    }
}
