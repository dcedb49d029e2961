package org.yinuo.server.workorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.workorder.FieldActs;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.TurnBack;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;

/** Visits that do not go on as planned, as the phone tells of them. */
@RestController
@RequestMapping("/api/work-orders/{id}")
@PreAuthorize("hasAuthority('workorders.execute')")
class TurnBackDoor {
    private final TurnBack back;
    private final FieldActs acts;

    TurnBackDoor(TurnBack back, FieldActs acts) {
        this.back = back;
        this.acts = acts;
    }

    record RejectBody(@NotBlank @Size(max = 2000) String reason, @Nullable Instant occurredAt) {
    }

    record HandOverBody(@NotNull Long engineerId, @NotBlank @Size(max = 2000) String reason, @Nullable Instant occurredAt) {
    }

    record InVainBody(@NotBlank @Size(max = 2000) String note, @Nullable Instant occurredAt) {
    }

    @PostMapping("/reject")
    ResponseEntity<WorkOrderFile.View> reject(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody RejectBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "reject", phone, body, () -> back.reject(id, phone.ifMatch(), phone.noted(body.occurredAt()), body.reason()));
    }

    @PostMapping("/hand-over")
    ResponseEntity<WorkOrderFile.View> handOver(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody HandOverBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "hand-over", phone, body,
                () -> back.handOver(id, phone.ifMatch(), phone.noted(body.occurredAt()), body.engineerId(), body.reason()));
    }

    @PostMapping("/in-vain")
    ResponseEntity<WorkOrderFile.View> inVain(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody InVainBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "in-vain", phone, body, () -> back.inVain(id, phone.ifMatch(), phone.noted(body.occurredAt()), body.note()));
    }

    private ResponseEntity<WorkOrderFile.View> once(long id, String kind, FromPhone phone, Object body, Supplier<WorkOrder> act) {
        return acts.once(id, kind, phone.by(), phone.key(), body, act).map(WorkOrderDoor::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
