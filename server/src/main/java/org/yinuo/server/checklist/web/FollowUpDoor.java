package org.yinuo.server.checklist.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.checklist.FollowUps;
import org.yinuo.server.shared.Page;
import org.yinuo.server.workorder.WorkOrders;

/** What failed on visits, before the office. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('workorders.dispatch')")
class FollowUpDoor {
    private final FollowUps followUps;
    private final WorkOrders visits;

    FollowUpDoor(FollowUps followUps, WorkOrders visits) {
        this.followUps = followUps;
        this.visits = visits;
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @GetMapping("/checklist-follow-ups")
    Page<FollowUps.FollowUp> open(@RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return followUps.open(cursor, limit);
    }

    @GetMapping("/work-orders/{id}/follow-ups")
    List<FollowUps.FollowUp> of(@PathVariable long id) {
        return followUps.of(visits.get(id).savedId());
    }

    @PostMapping("/work-orders/{id}/follow-ups/request")
    List<FollowUps.FollowUp> openRequest(@PathVariable long id) {
        return followUps.openRequest(visits.get(id).savedId());
    }

    @PostMapping("/work-orders/{id}/follow-ups/set-aside")
    List<FollowUps.FollowUp> setAside(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return followUps.setAside(visits.get(id).savedId(), body.reason());
    }
}
