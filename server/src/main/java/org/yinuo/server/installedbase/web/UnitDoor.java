package org.yinuo.server.installedbase.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** {@code /api/units}. */
@RestController
@RequestMapping("/api/units")
class UnitDoor {

    private final Units units;
    private final UnitLedger ledger;
    private final Idempotency idempotency;
    private final ObjectProvider<UnitWarranty> warranties;
    private final Clock today;

    UnitDoor(Units units, UnitLedger ledger, Idempotency idempotency, ObjectProvider<UnitWarranty> warranties,
            Clock clock, @Value("${yinuo.zone:Asia/Shanghai}") ZoneId zone) {
        this.units = units;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.warranties = warranties;
        this.today = clock.withZone(zone);
    }

    record Shown(long id, String serial, String model, String name, long customerId, @Nullable Long siteId,
            @Nullable Long contractId, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, int version,
            UnitWarranty.@Nullable Answer warranty, List<UnitLedger.Event> ledger) {}

    @GetMapping
    @PreAuthorize("hasAuthority('customers.read')")
    Page<Unit> list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long customerId,
            @RequestParam(required = false) @Nullable Long contractId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return units.page(q, customerId, contractId, cursor, limit);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('customers.read')")
    ResponseEntity<Shown> show(@PathVariable long id) {
        return answer(HttpStatus.OK, units.get(id));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<Shown> enter(@RequestBody UnitDraft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Unit unit = idempotency.once(key, Actor.current().username(), "unit.enter", draft, Unit.class,
                () -> units.enter(draft));
        return answer(HttpStatus.CREATED, unit);
    }

    private ResponseEntity<Shown> answer(HttpStatus status, Unit unit) {
        UnitWarranty.Answer warranty = Optional.ofNullable(warranties.getIfAvailable())
                .flatMap(known -> known.of(unit, LocalDate.now(today))).orElse(null);
        Shown shown = new Shown(unit.id(), unit.serial(), unit.model(), unit.name(), unit.customerId(), unit.siteId(),
                unit.contractId(), unit.installedOn(), unit.acceptedOn(), unit.version(), warranty,
                ledger.events(unit.id()));
        return ResponseEntity.status(status).eTag(ETags.of(unit.version())).body(shown);
    }
}
