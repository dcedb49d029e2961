package org.yinuo.server.records;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.HouseZone;

/** The warranty of the very unit a paper is about: repairs lengthen it, so it may outlast the contract's. */
@Component
record UnitCover(Units units, UnitWarranty warranty) {

    /** The answer on the day of an instant; empty without a unit, or when its own promise names no last day. */
    Optional<UnitWarranty.Answer> of(RequestView.@Nullable UnitRef unit, Instant at) {
        return unit == null ? Optional.empty() : warranty.of(units.get(unit.id()), HouseZone.dayOf(at)).filter(answer -> answer.endsOn() != null || !answer.isPromised());
    }
}
