package org.yinuo.server.parts.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.parts.Move;
import org.yinuo.server.parts.MoveRows;
import org.yinuo.server.parts.Part;
import org.yinuo.server.parts.Parts;
import org.yinuo.server.parts.ReorderPoints;
import org.yinuo.server.parts.StockList;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** Part numbers, each with where it lies and how it moved. */
@RestController
@RequestMapping("/api/parts")
class PartDoor {
    private final Parts parts;
    private final StockList stock;
    private final MoveRows moves;
    private final ReorderPoints points;
    private final Idempotency idempotency;

    PartDoor(Parts parts, StockList stock, MoveRows moves, ReorderPoints points, Idempotency idempotency) {
        this.parts = parts;
        this.stock = stock;
        this.moves = moves;
        this.points = points;
        this.idempotency = idempotency;
    }

    /** A part with where it lies. */
    record Shown(Part part, List<StockList.Piece> pieces, List<ReorderPoints.Row> reorderPoints) {
    }

    /** @param remove takes the point away; an empty one does not */
    record PointBody(@Nullable BigDecimal atLeast, @Nullable BigDecimal upTo, @Nullable Boolean remove) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('parts.read')")
    Page<Part> page(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable Boolean retired, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return parts.page(q, model, Boolean.TRUE.equals(retired), cursor, limit);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Part create(@RequestBody Part.Draft draft, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "part.create", draft, Part.class, () -> parts.create(draft));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('parts.read')")
    ResponseEntity<Shown> get(@PathVariable long id) {
        Part part = parts.get(id);
        return ResponseEntity.ok().eTag(ETags.of(part.version())).body(new Shown(part, stock.pieces(id), points.of(id)));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('parts.write')")
    Part change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Part.Draft draft) {
        return parts.change(id, ifMatch, draft);
    }

    @GetMapping("/{id}/moves")
    @PreAuthorize("hasAuthority('parts.read')")
    Page<Move> moves(@PathVariable long id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return moves.ofPart(parts.get(id).id(), cursor, limit);
    }

    @PutMapping("/{id}/reorder-points/{placeId}")
    @PreAuthorize("hasAuthority('parts.write')")
    List<ReorderPoints.Row> reorderPoint(@PathVariable long id, @PathVariable long placeId, @RequestBody PointBody body) {
        if (Boolean.TRUE.equals(body.remove())) {
            points.remove(id, placeId);
        } else {
            points.set(id, placeId, body.atLeast(), body.upTo());
        }
        return points.of(id);
    }
}
