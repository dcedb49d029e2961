package org.yinuo.server.workorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.workorder.ContinueVisit;
import org.yinuo.server.workorder.FieldActs;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.WhyAgain;
import org.yinuo.server.workorder.WorkOrderFile;

/** Coming again: proposed from the phone, ordered at the desk. */
@RestController
@RequestMapping("/api/work-orders/{id}")
class ContinueDoor {
    private final ContinueVisit next;
    private final FieldActs acts;
    private final Idempotency idempotency;
    private final WorkOrderFile file;

    ContinueDoor(ContinueVisit next, FieldActs acts, Idempotency idempotency, WorkOrderFile file) {
        this.next = next;
        this.acts = acts;
        this.idempotency = idempotency;
        this.file = file;
    }

    record ProposalBody(@Nullable WhyAgain reason, @Nullable @Size(max = 2000) String note, @Nullable Instant occurredAt) {
    }

    record OrderBody(@NotNull WhyAgain reason, @Nullable @Size(max = 2000) String note) {
    }

    @PostMapping("/another-visit")
    @PreAuthorize("hasAuthority('workorders.execute')")
    ResponseEntity<WorkOrderFile.View> propose(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody ProposalBody body) {
        FromPhone phone = FromPhone.of(headers);
        return acts.once(id, "another-visit", phone.by(), phone.key(), body,
                        () -> next.propose(id, phone, new ContinueVisit.Again(body.reason(), body.note(), body.occurredAt())))
                .map(WorkOrderDoor::answer).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/continue")
    @PreAuthorize("hasAuthority('workorders.dispatch')")
    ResponseEntity<WorkOrderFile.View> order(@PathVariable long id, @Valid @RequestBody OrderBody body,
                                             @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return WorkOrderDoor.answer(idempotency.once(key, Actor.current().username(), "work-order.continue:" + id, body, WorkOrderFile.View.class,
                () -> file.view(next.order(id, body.reason(), body.note()))));
    }
}
