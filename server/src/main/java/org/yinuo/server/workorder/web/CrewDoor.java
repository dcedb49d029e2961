package org.yinuo.server.workorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.workorder.Crew;
import org.yinuo.server.workorder.FieldActs;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.WorkOrderFile;

/** Everybody on a visit. */
@RestController
@RequestMapping("/api/work-orders/{id}")
class CrewDoor {
    private final Crew crew;
    private final FieldActs acts;
    private final WorkOrderFile file;

    CrewDoor(Crew crew, FieldActs acts, WorkOrderFile file) {
        this.crew = crew;
        this.acts = acts;
        this.file = file;
    }

    record CompanionsBody(@NotNull @Size(max = 100) List<@NotNull Long> engineerIds) {
    }

    record RemarkBody(@NotBlank @Size(max = 2000) String text, @Nullable Instant occurredAt) {
    }

    @PutMapping("/companions")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    ResponseEntity<WorkOrderFile.View> companions(@PathVariable long id, @Valid @RequestBody CompanionsBody body,
                                                  @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return WorkOrderDoor.answer(file.view(crew.goAlong(id, ifMatch, body.engineerIds())));
    }

    @PostMapping("/remark")
    @PreAuthorize("hasAuthority('workorders.execute')")
    ResponseEntity<WorkOrderFile.View> remark(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody RemarkBody body) {
        FromPhone phone = FromPhone.of(headers);
        return acts.once(id, "remark", phone.by(), phone.key(), body, () -> crew.remark(id, phone.noted(body.occurredAt()), body.text()))
                .map(WorkOrderDoor::answer).orElseGet(() -> ResponseEntity.noContent().build());
    }
}
