package org.yinuo.server.parts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
import org.yinuo.server.parts.Move;
import org.yinuo.server.parts.Move.Condition;
import org.yinuo.server.parts.PartActs;
import org.yinuo.server.parts.VisitParts;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.workorder.FieldActs;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;

/** What an engineer does with parts on a visit, as the phone sends it. */
@RestController
@RequestMapping("/api/work-orders/{id}")
@PreAuthorize("hasAuthority('workorders.execute')")
class PartActsDoor {
    private final PartActs parts;
    private final FieldActs acts;

    PartActsDoor(PartActs parts, FieldActs acts) {
        this.parts = parts;
        this.acts = acts;
    }

    record UseBody(@Nullable Long partId, @Nullable @Size(max = 80) String serial, @Nullable BigDecimal quantity, @Nullable Long placeId,
                   @Nullable @Size(max = 80) String replaces, Move.@Nullable Condition oldPart, @Nullable Instant occurredAt) {
        VisitParts.Use use() {
            return new VisitParts.Use(partId, serial, quantity, placeId, replaces, oldPart);
        }
    }

    record BackBody(@NotNull Long partId, @Nullable @Size(max = 80) String serial, @Nullable BigDecimal quantity,
                    @NotNull Condition condition, @Nullable Instant occurredAt) {
        Move.Item item() {
            return new Move.Item(partId, quantity, serial, condition);
        }
    }

    record UndoBody(@NotNull Long moveId, @NotBlank @Size(max = 300) String reason, @Nullable Instant occurredAt) {
    }

    @PostMapping("/part")
    ResponseEntity<WorkOrderFile.View> use(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody UseBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "part", phone, body, () -> parts.use(id, phone, phone.noted(body.occurredAt()), body.use()));
    }

    @PostMapping("/part-back")
    ResponseEntity<WorkOrderFile.View> back(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody BackBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "part-back", phone, body, () -> parts.takeBack(id, phone, phone.noted(body.occurredAt()), body.item()));
    }

    @PostMapping("/part-undo")
    ResponseEntity<WorkOrderFile.View> undo(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody UndoBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "part-undo", phone, body, () -> parts.undo(id, phone, phone.noted(body.occurredAt()), body.moveId(), body.reason().strip()));
    }

    private ResponseEntity<WorkOrderFile.View> once(long id, String kind, FromPhone phone, Object body, Supplier<WorkOrder> act) {
        return acts.once(id, kind, phone.by(), phone.key(), body, act)
                .map(view -> ResponseEntity.ok().eTag(ETags.of(view.version())).body(view)).orElseGet(() -> ResponseEntity.noContent().build());
    }
}
