package org.yinuo.server.nonconforming.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.nonconforming.Holds;
import org.yinuo.server.nonconforming.Nonconformity;

/** {@code /api/units/{id}/holds}: what holds a unit, for whoever is about to work with it. */
@RestController
class HeldUnitDoor {
    private final Units units;
    private final Holds holds;

    HeldUnitDoor(Units units, Holds holds) {
        this.units = units;
        this.holds = holds;
    }

    @GetMapping("/api/units/{id}/holds")
    @PreAuthorize("hasAuthority('parts.read')")
    List<Nonconformity> holds(@PathVariable long id) {
        return holds.of(units.get(id));
    }
}
