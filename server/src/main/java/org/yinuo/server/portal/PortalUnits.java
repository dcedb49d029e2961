package org.yinuo.server.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.HouseZone;

/** A customer's units and until when they are under warranty. */
@Component
public class PortalUnits {
    private static final int MOST = 500;
    private final Units units;
    private final ObjectProvider<UnitWarranty> warranties;
    private final Clock today;

    PortalUnits(Units units, ObjectProvider<UnitWarranty> warranties, Clock clock) {
        this.units = units;
        this.warranties = warranties;
        this.today = clock.withZone(HouseZone.ZONE);
    }

    /** A unit; {@code warrantyEndsOn} is the last day, null when no contract says. */
    public record Shown(long id, String serial, String model, String name, @Nullable LocalDate acceptedOn, @Nullable LocalDate warrantyEndsOn,
                        boolean inWarranty) {
    }

    /** The newest five hundred. */
    public List<Shown> of(long customerId) {
        LocalDate day = LocalDate.now(today);
        return units.ofCustomer(customerId, MOST).stream().map(unit -> shown(unit, day)).toList();
    }

    private Shown shown(Unit unit, LocalDate day) {
        Optional<UnitWarranty.Answer> warranty = Optional.ofNullable(warranties.getIfAvailable()).flatMap(known -> known.of(unit, day));
        return new Shown(unit.id(), unit.serial(), unit.model(), unit.name(), unit.acceptedOn(), warranty.map(UnitWarranty.Answer::endsOn).orElse(null),
                warranty.map(UnitWarranty.Answer::inWarranty).orElse(false));
    }
}
