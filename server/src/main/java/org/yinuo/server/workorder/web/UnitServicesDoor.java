package org.yinuo.server.workorder.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.workorder.UnitServices;

/** What was done for a unit. */
@RestController
class UnitServicesDoor {
    private final UnitServices services;

    UnitServicesDoor(UnitServices services) {
        this.services = services;
    }

    @GetMapping("/api/units/{id}/services")
    @PreAuthorize("hasAuthority('customers.read')")
    List<UnitLedger.Event> of(@PathVariable long id) {
        return services.of(id);
    }
}
