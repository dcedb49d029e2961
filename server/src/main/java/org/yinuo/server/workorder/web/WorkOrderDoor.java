package org.yinuo.server.workorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.workorder.PlanVisit;
import org.yinuo.server.workorder.VisitKind;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;

/** One visit, and who makes it. */
@RestController
@RequestMapping("/api/work-orders/{id}")
class WorkOrderDoor {
    private final WorkOrderFile file;
    private final PlanVisit plan;

    WorkOrderDoor(WorkOrderFile file, PlanVisit plan) {
        this.file = file;
        this.plan = plan;
    }

    record AssignBody(@NotNull Long engineerId, @Nullable Instant from, @Nullable Instant to) {
    }

    record KindBody(@NotNull VisitKind kind) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('workorders.read')")
    ResponseEntity<WorkOrderFile.View> get(@PathVariable long id) {
        return answer(file.view(id));
    }

    @GetMapping(path = "/signature.png", produces = MediaType.IMAGE_PNG_VALUE)
    @PreAuthorize("hasAuthority('workorders.read')")
    byte[] signature(@PathVariable long id) {
        return file.signaturePicture(id);
    }

    @PostMapping("/assign")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    ResponseEntity<WorkOrderFile.View> assign(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                              @Valid @RequestBody AssignBody body) {
        return shown(plan.assign(id, ifMatch, body.engineerId(), body.from(), body.to()));
    }

    @PostMapping("/unassign")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    ResponseEntity<WorkOrderFile.View> unassign(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(plan.unassign(id, ifMatch));
    }

    @PostMapping("/kind")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    ResponseEntity<WorkOrderFile.View> kind(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                            @Valid @RequestBody KindBody body) {
        return shown(plan.kind(id, ifMatch, body.kind()));
    }

    @PostMapping("/cancel")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    ResponseEntity<WorkOrderFile.View> cancel(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                              @Valid @RequestBody ReasonBody body) {
        return shown(plan.cancel(id, ifMatch, body.reason()));
    }

    private ResponseEntity<WorkOrderFile.View> shown(WorkOrder visit) {
        return answer(file.view(visit));
    }

    static ResponseEntity<WorkOrderFile.View> answer(WorkOrderFile.View view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
