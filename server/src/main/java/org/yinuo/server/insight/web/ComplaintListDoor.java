package org.yinuo.server.insight.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.complaint.Standing;
import org.yinuo.server.insight.ComplaintList;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The complaints, for those who answer them and those who answer for them. */
@RestController
class ComplaintListDoor {
    private final ComplaintList complaints;

    ComplaintListDoor(ComplaintList complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/api/complaints")
    @PreAuthorize("hasAnyAuthority('requests.write', 'complaints.oversee')")
    Page<ComplaintList.Row> list(@RequestParam(defaultValue = "open") String view, @RequestParam(required = false) @Nullable Standing standing,
                                 @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor,
                                 @RequestParam(required = false) @Nullable Integer limit) {
        if (!view.equals("open") && !view.equals("all")) {
            throw Refusal.invalid("view-unknown", view).at("view");
        }
        return complaints.list(new ComplaintList.Question(!view.equals("all"), standing, q), cursor, limit);
    }
}
