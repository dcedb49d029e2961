package org.yinuo.server.meter.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.meter.MeterReadings;
import org.yinuo.server.meter.ServiceCycles;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** Readings and services of units. */
@RestController
@RequestMapping("/api")
class MeterDoor {
    private static final int LOOK_AHEAD_DAYS = 30;
    private final Units units;
    private final ProductModels models;
    private final MeterReadings readings;
    private final ServiceCycles cycles;
    private final Idempotency idempotency;
    private final Clock today;

    MeterDoor(Units units, ProductModels models, MeterReadings readings, ServiceCycles cycles, Idempotency idempotency, Clock clock) {
        this.units = units;
        this.models = models;
        this.readings = readings;
        this.cycles = cycles;
        this.idempotency = idempotency;
        this.today = clock.withZone(HouseZone.ZONE);
    }

    /** A unit's meter, with what its model asks for. */
    record Shown(ProductModel.@Nullable MeterUnit unit, @Nullable Integer usualMonths, @Nullable BigDecimal usualReading,
            ServiceCycles.@Nullable Row cycle, List<MeterReadings.Row> readings) {}

    /** A service that comes near. */
    record Due(long unitId, String serial, String model, String name, long customerId, ServiceCycles.Row cycle) {}

    @GetMapping("/units/{id}/meter")
    @PreAuthorize("hasAuthority('customers.read')")
    Shown show(@PathVariable long id) {
        ProductModel model = models.named(units.get(id).model()).orElse(null);
        return new Shown(model == null ? null : model.meterUnit(), model == null ? null : model.serviceMonths(),
                model == null ? null : model.serviceReading(), cycles.of(id).orElse(null), readings.of(id));
    }

    @PostMapping("/units/{id}/readings")
    @PreAuthorize("hasAuthority('customers.write')")
    Shown read(@PathVariable long id, @RequestBody MeterReadings.Draft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "unit.read:" + id, draft, Shown.class, () -> {
            units.get(id);
            cycles.read(id, draft);
            return show(id);
        });
    }

    @PutMapping("/units/{id}/service-cycle")
    @PreAuthorize("hasAuthority('customers.write')")
    Shown set(@PathVariable long id, @RequestBody ServiceCycles.Draft draft) {
        cycles.set(units.get(id), draft);
        return show(id);
    }

    @PostMapping("/units/{id}/services")
    @PreAuthorize("hasAuthority('customers.write')")
    Shown done(@PathVariable long id, @RequestBody ServiceCycles.Done done,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "unit.serviced:" + id, done, Shown.class, () -> {
            units.get(id);
            cycles.done(id, done);
            return show(id);
        });
    }

    /** What is due within so many days, by default 30, with what is overdue first. */
    @GetMapping("/services-due")
    @PreAuthorize("hasAuthority('customers.read')")
    Page<Due> due(@RequestParam(required = false) @Nullable Integer days, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int ahead = days == null ? LOOK_AHEAD_DAYS : Math.clamp(days, 0, 3_650);
        Page<ServiceCycles.Row> page = cycles.due(LocalDate.now(today).plusDays(ahead), cursor, limit);
        Map<Long, Unit> known = units.find(page.items().stream().map(ServiceCycles.Row::unitId).toList()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return page.map(row -> {
            Unit unit = known.get(row.unitId());
            return new Due(row.unitId(), unit.serial(), unit.model(), unit.name(), unit.customerId(), row);
        });
    }
}
