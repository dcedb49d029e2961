package org.yinuo.server.insight.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.insight.ComplaintList;
import org.yinuo.server.shared.Page;

/** The complaints, for those who answer them and those who answer for them. */
@RestController
class ComplaintListDoor {
    private final ComplaintList complaints;

    ComplaintListDoor(ComplaintList complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/api/complaints")
    @PreAuthorize("hasAnyAuthority('requests.write', 'complaints.oversee')")
    Page<ComplaintList.Row> list(@RequestParam(defaultValue = "open") String view, @RequestParam(required = false) @Nullable String cursor,
                                 @RequestParam(required = false) @Nullable Integer limit) {
        return complaints.list(!view.equals("all"), cursor, limit);
    }
}
