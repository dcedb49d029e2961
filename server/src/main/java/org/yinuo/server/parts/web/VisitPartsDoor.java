package org.yinuo.server.parts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.parts.Move;
import org.yinuo.server.parts.Reservations;
import org.yinuo.server.parts.Transfers;
import org.yinuo.server.parts.VisitParts;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.workorder.WorkOrderFile;

/** Parts of a visit, and what an engineer carries. */
@RestController
@RequestMapping("/api")
class VisitPartsDoor {
    private final VisitParts parts;
    private final Reservations reservations;
    private final Transfers transfers;
    private final WorkOrderFile file;
    private final Idempotency idempotency;

    VisitPartsDoor(VisitParts parts, Reservations reservations, Transfers transfers, WorkOrderFile file, Idempotency idempotency) {
        this.parts = parts;
        this.reservations = reservations;
        this.transfers = transfers;
        this.file = file;
        this.idempotency = idempotency;
    }

    record ReserveBody(@NotNull Long placeId, @NotNull Long partId, @Nullable BigDecimal quantity, @Nullable String serial) {
    }

    record ReasonBody(@Nullable String reason) {
    }

    @GetMapping("/work-orders/{id}/parts")
    @PreAuthorize("hasAuthority('workorders.read')")
    VisitParts.OfVisit of(@PathVariable long id) {
        return parts.of(file.view(id).id());
    }

    @PostMapping("/work-orders/{id}/reservations")
    @PreAuthorize("hasAnyAuthority('parts.write', 'workorders.dispatch')")
    @ResponseStatus(HttpStatus.CREATED)
    VisitParts.OfVisit reserve(@PathVariable long id, @Valid @RequestBody ReserveBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "work-order.reserve:" + id, body, VisitParts.OfVisit.class, () -> {
            reservations.reserve(id, body.placeId(), new Move.Item(body.partId(), body.quantity(), body.serial(), Move.Condition.GOOD));
            return parts.of(id);
        });
    }

    @PostMapping("/work-orders/{id}/reservations/{reservationId}/release")
    @PreAuthorize("hasAnyAuthority('parts.write', 'workorders.dispatch')")
    VisitParts.OfVisit release(@PathVariable long id, @PathVariable long reservationId, @RequestBody ReasonBody body) {
        reservations.release(id, reservationId, body.reason());
        return parts.of(id);
    }

    @GetMapping("/field/stock")
    @PreAuthorize("hasAuthority('workorders.execute')")
    VisitParts.Mine mine() {
        long me = Actor.current().id();
        return parts.keptBy(me, transfers.comingTo(me));
    }
}
