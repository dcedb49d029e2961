package org.yinuo.server.installedbase.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.TakeUnitStep;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitNote;
import org.yinuo.server.installedbase.UnitStep;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;

/** The steps of a unit's life. */
@RestController
@RequestMapping("/api/units/{id}")
@PreAuthorize("hasAuthority('customers.write')")
class UnitLifeDoor {
    private final TakeUnitStep steps;
    private final Idempotency idempotency;
    private final UnitPage page;

    UnitLifeDoor(TakeUnitStep steps, Idempotency idempotency, UnitPage page) {
        this.steps = steps;
        this.idempotency = idempotency;
        this.page = page;
    }

    @PostMapping("/steps")
    ResponseEntity<UnitPage.Shown> take(@PathVariable long id, @RequestBody UnitStep step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return page.answer(HttpStatus.OK, steps.take(id, step, ifMatch));
    }

    @PostMapping("/notes")
    ResponseEntity<UnitPage.Shown> note(@PathVariable long id, @RequestBody UnitNote note,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Unit unit = idempotency.once(key, Actor.current().username(), "unit.note:" + id, note, Unit.class, () -> steps.note(id, note));
        return page.answer(HttpStatus.CREATED, unit);
    }
}
