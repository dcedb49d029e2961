package org.yinuo.server.charges.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.charges.OverdueNotes;

/** What a customer has not paid in time, for those who may see money. */
@RestController
class OverdueDoor {
    private final OverdueNotes overdue;

    OverdueDoor(OverdueNotes overdue) {
        this.overdue = overdue;
    }

    @GetMapping("/api/charge-notes/overdue")
    @PreAuthorize("hasAuthority('charges.read')")
    List<OverdueNotes.Overdue> of(@RequestParam long customerId) {
        return overdue.of(customerId);
    }
}
