package org.yinuo.server.parts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.yinuo.server.parts.CountStock;
import org.yinuo.server.parts.Move;
import org.yinuo.server.parts.StockCheck;
import org.yinuo.server.parts.StockList;
import org.yinuo.server.parts.StoreWork;
import org.yinuo.server.parts.StoreWork.Outside;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** What is on hand, and what comes in, goes out and is counted. */
@RestController
@RequestMapping("/api")
class StockDoor {
    private static final int MOST = 200;
    private final StockList stock;
    private final StoreWork store;
    private final CountStock count;
    private final StockCheck check;
    private final Idempotency idempotency;

    StockDoor(StockList stock, StoreWork store, CountStock count, StockCheck check, Idempotency idempotency) {
        this.stock = stock;
        this.store = store;
        this.count = count;
        this.check = check;
        this.idempotency = idempotency;
    }

    record ReceiptBody(@NotNull Long placeId, @NotNull Outside from, @NotNull @Size(max = MOST) List<Move.@NotNull Item> lines,
                       @Nullable String note) {
    }

    record RemovalBody(@NotNull Long placeId, @NotNull Outside to, @NotNull @Size(max = MOST) List<Move.@NotNull Item> lines,
                       @Nullable String note) {
    }

    record CountBody(@NotNull Long placeId, @NotNull @Size(max = MOST) List<CountStock.@NotNull Counted> lines, @Nullable String note) {
    }

    record ReasonBody(@Nullable String reason) {
    }

    /** The number of the paper that came of it. */
    record Document(String number) {
    }

    @GetMapping("/stock")
    @PreAuthorize("hasAuthority('parts.read')")
    Page<StockList.Row> page(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Long place,
            @RequestParam(required = false) @Nullable Boolean below, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return stock.page(StockList.Question.of(q, place, Boolean.TRUE.equals(below)), cursor, limit);
    }

    @GetMapping("/stock/check")
    @PreAuthorize("hasAuthority('parts.read')")
    List<StockCheck.Difference> check() {
        return check.differences();
    }

    @PostMapping("/stock/receipts")
    @PreAuthorize("hasAuthority('parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Document receive(@Valid @RequestBody ReceiptBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "stock.receive", body, Document.class,
                () -> new Document(store.receive(body.placeId(), body.from(), body.lines(), body.note())));
    }

    @PostMapping("/stock/removals")
    @PreAuthorize("hasAuthority('parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Document remove(@Valid @RequestBody RemovalBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "stock.remove", body, Document.class, () -> {
            store.remove(body.placeId(), body.to(), body.lines(), body.note());
            return new Document("");
        });
    }

    @PostMapping("/stock/counts")
    @PreAuthorize("hasAuthority('parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    CountStock.Result count(@Valid @RequestBody CountBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "stock.count", body, CountStock.Result.class,
                () -> count.count(body.placeId(), body.lines(), body.note()));
    }

    @PostMapping("/part-moves/{id}/undo")
    @PreAuthorize("hasAuthority('parts.write')")
    Map<String, Long> undo(@PathVariable long id, @RequestBody ReasonBody body) {
        store.undo(id, body.reason());
        return Map.of("undone", id);
    }
}
