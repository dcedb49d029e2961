package org.yinuo.server.installedbase.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.installedbase.TakenBack;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.HouseZone;

/** One unit as it is shown. */
@Component
class UnitPage {
    private final Units units;
    private final UnitLedger ledger;
    private final UnitWarranty warranty;
    private final ProductModels models;
    private final Exchanged exchanged;
    private final Clock today;

    UnitPage(Units units, UnitLedger ledger, UnitWarranty warranty, ProductModels models, Exchanged exchanged, Clock clock) {
        this.exchanged = exchanged;
        this.units = units;
        this.ledger = ledger;
        this.warranty = warranty;
        this.models = models;
        this.today = clock.withZone(HouseZone.ZONE);
    }

    /** Another unit it hangs together with. */
    record Related(long id, String serial, String model, String name) {
        static Related of(Unit unit) {
            return new Related(unit.id(), unit.serial(), unit.model(), unit.name());
        }
    }

    /** The unit in the place of another, both ways. */
    @Component
    record Exchanged(TakenBack takenBack, Units units) {

        @Nullable Related replacement(long unit) {
            return takenBack.of(unit).map(TakenBack.Row::replacedBy).flatMap(units::find).map(Related::of).orElse(null);
        }

        @Nullable Related faulty(long unit) {
            return takenBack.givenFor(unit).map(TakenBack.Row::unitId).flatMap(units::find).map(Related::of).orElse(null);
        }
    }

    record Shown(long id, String serial, String model, String name, long customerId, @Nullable Long siteId,
            @Nullable Long contractId, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, Unit.Particulars particulars, Unit.Life life,
            int version, UnitWarranty.@Nullable Answer warranty, @Nullable ProductModel product, @Nullable Related parent, List<Related> components,
            List<UnitLedger.Event> ledger, @Nullable Related replacedBy, @Nullable Related replaces, boolean takenBack) {}

    ResponseEntity<Shown> answer(HttpStatus status, Unit unit) {
        Long parent = unit.particulars().parentId();
        Shown shown = new Shown(unit.id(), unit.serial(), unit.model(), unit.name(), unit.customerId(), unit.siteId(),
                unit.contractId(), unit.installedOn(), unit.acceptedOn(), unit.particulars(), unit.life(), unit.version(),
                warranty.of(unit, LocalDate.now(today)).orElse(null), models.named(unit.model()).orElse(null),
                Optional.ofNullable(parent).flatMap(units::find).map(Related::of).orElse(null),
                units.components(unit.id()).stream().map(Related::of).toList(), ledger.events(unit.id()),
                exchanged.replacement(unit.id()), exchanged.faulty(unit.id()), exchanged.takenBack().of(unit.id()).isPresent());
        return ResponseEntity.status(status).eTag(ETags.of(unit.version())).body(shown);
    }
}
