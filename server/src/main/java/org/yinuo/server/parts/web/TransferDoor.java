package org.yinuo.server.parts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.parts.Move;
import org.yinuo.server.parts.Transfer;
import org.yinuo.server.parts.Transfers;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Parts on their way. Who keeps the store they are sent to may take them in himself. */
@RestController
@RequestMapping("/api/part-transfers")
class TransferDoor {
    private final Transfers transfers;
    private final Idempotency idempotency;

    TransferDoor(Transfers transfers, Idempotency idempotency) {
        this.transfers = transfers;
        this.idempotency = idempotency;
    }

    record SendBody(@NotNull Long fromPlaceId, @NotNull Long toPlaceId, @NotNull @Size(max = 200) List<Move.@NotNull Item> lines,
                    @Nullable String note) {
    }

    record ReceiveBody(@Nullable List<Transfers.@NotNull Came> lines, @Nullable String note) {
    }

    record ReasonBody(@Nullable String reason) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('parts.read')")
    Page<Transfer> page(@RequestParam(required = false) @Nullable Boolean underWay, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return transfers.page(Boolean.TRUE.equals(underWay), cursor, limit);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Transfer send(@Valid @RequestBody SendBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "part-transfer.send", body, Transfer.class,
                () -> transfers.send(body.fromPlaceId(), body.toPlaceId(), body.lines(), body.note()));
    }

    @PostMapping("/{id}/receive")
    @PreAuthorize("hasAnyAuthority('parts.write', 'workorders.execute')")
    Transfer receive(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReceiveBody body) {
        Long keeper = transfers.get(id).to().keeperId();
        if (!Actor.may("parts.write") && (keeper == null || keeper != Actor.current().id())) {
            throw Refusal.notFound("transfer-unknown");
        }
        return transfers.receive(id, ifMatch, body.lines() == null ? List.of() : body.lines(), body.note());
    }

    @PostMapping("/{id}/call-back")
    @PreAuthorize("hasAuthority('parts.write')")
    Transfer callBack(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonBody body) {
        return transfers.callBack(id, ifMatch, body.reason());
    }
}
