package org.yinuo.server.parts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.parts.Place;
import org.yinuo.server.parts.Places;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;

/** The stores. */
@RestController
@RequestMapping("/api/stock-places")
class PlaceDoor {
    private final Places places;
    private final Idempotency idempotency;

    PlaceDoor(Places places, Idempotency idempotency) {
        this.places = places;
        this.idempotency = idempotency;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('parts.read')")
    List<Place> stores() {
        return places.stores();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Place create(@RequestBody Place.Draft draft, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "stock-place.create", draft, Place.class, () -> places.create(draft));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('parts.write')")
    Place change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Place.Draft draft) {
        return places.change(id, ifMatch, draft);
    }
}
