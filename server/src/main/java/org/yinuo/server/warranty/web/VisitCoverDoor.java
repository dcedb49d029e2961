package org.yinuo.server.warranty.web;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.workorder.WorkOrderFile;

/** Whether the unit of a visit is repaired free, for the engineer before he starts. He sees his own visits only. */
@RestController
class VisitCoverDoor {
    private final WorkOrderFile visits;
    private final Units units;
    private final UnitWarranty warranty;
    private final Clock clock;

    VisitCoverDoor(WorkOrderFile visits, Units units, UnitWarranty warranty, Clock clock) {
        this.visits = visits;
        this.units = units;
        this.warranty = warranty;
        this.clock = clock;
    }

    /** Nothing (204) when the visit is to no unit that is registered. */
    @GetMapping("/api/work-orders/{id}/cover")
    @PreAuthorize("hasAuthority('workorders.read')")
    ResponseEntity<UnitWarranty.Answer> cover(@PathVariable long id) {
        RequestView.UnitRef unit = visits.view(id).unit();
        return unit == null ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(warranty.ofPart(units.get(unit.id()), null, HouseZone.today(clock)));
    }
}
