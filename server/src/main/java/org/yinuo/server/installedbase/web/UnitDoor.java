package org.yinuo.server.installedbase.web;

import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.ChangeUnit;
import org.yinuo.server.installedbase.RegisterUnits;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.installedbase.UnitStage;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** {@code /api/units}: the register. */
@RestController
@RequestMapping("/api/units")
class UnitDoor {
    private final UnitRows rows;
    private final RegisterUnits register;
    private final ChangeUnit change;
    private final Idempotency idempotency;
    private final UnitPage page;

    UnitDoor(UnitRows rows, RegisterUnits register, ChangeUnit change, Idempotency idempotency, UnitPage page) {
        this.rows = rows;
        this.register = register;
        this.change = change;
        this.idempotency = idempotency;
        this.page = page;
    }

    /** Units with serial numbers that count up from the draft's. */
    record Series(@Nullable UnitDraft unit, int count) {}

    /** The units that were entered, in the order of their serial numbers. */
    record Entered(List<Long> ids) {}

    @GetMapping
    @PreAuthorize("hasAuthority('customers.read')")
    Page<UnitRows.Row> list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long customerId,
            @RequestParam(required = false) @Nullable Long contractId,
            @RequestParam(required = false) @Nullable UnitStage stage,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable Long parentId,
            @RequestParam(required = false) @Nullable Boolean takenBack,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return rows.page(new UnitFilter(q, customerId, contractId, stage, model, parentId, takenBack), cursor, limit);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('customers.read')")
    ResponseEntity<UnitPage.Shown> show(@PathVariable long id) {
        return page.answer(HttpStatus.OK, rows.units().get(id));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<UnitPage.Shown> enter(@RequestBody UnitDraft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Unit unit = idempotency.once(key, Actor.current().username(), "unit.enter", draft, Unit.class,
                () -> rows.units().enter(register.happened(draft)));
        return page.answer(HttpStatus.CREATED, unit);
    }

    @PostMapping("/series")
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Entered enterSeries(@RequestBody Series series, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UnitDraft first = series.unit();
        if (first == null) {
            throw Refusal.invalid("text-missing").at("unit");
        }
        return idempotency.once(key, Actor.current().username(), "unit.series", series, Entered.class,
                () -> new Entered(register.enterSeries(register.happened(first), series.count())));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<UnitPage.Shown> change(@PathVariable long id, @RequestBody UnitDraft draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return page.answer(HttpStatus.OK, change.change(id, draft, ifMatch));
    }

    @PostMapping("/{id}/transfer")
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<UnitPage.Shown> transfer(@PathVariable long id, @RequestBody ChangeUnit.Transfer to,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return page.answer(HttpStatus.OK, change.transfer(id, to, ifMatch));
    }
}
