package org.yinuo.server.parts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.yinuo.server.attachment.PictureUrl;
import org.yinuo.server.parts.Counterfeits;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Counterfeit parts that were refused. */
@RestController
@RequestMapping("/api/counterfeits")
class CounterfeitDoor {
    private final Counterfeits counterfeits;
    private final Idempotency idempotency;

    CounterfeitDoor(Counterfeits counterfeits, Idempotency idempotency) {
        this.counterfeits = counterfeits;
        this.idempotency = idempotency;
    }

    /**
     * What was refused.
     *
     * @param image the picture as a data URL
     */
    record Body(@NotNull Long partId, @Nullable BigDecimal quantity, @Nullable String serial, @Nullable Long placeId, @Nullable String source,
                @Nullable String note, @Nullable @Size(max = 8_000_000) String image) {
        Counterfeits.Finding finding() {
            return new Counterfeits.Finding(partId, quantity, serial, placeId, source, note);
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('parts.read')")
    Page<Counterfeits.Row> page(@RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return counterfeits.page(cursor, limit);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('parts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Map<?, ?> refuse(@Valid @RequestBody Body body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "counterfeit.refuse", body, Map.class,
                () -> Map.of("id", counterfeits.refuse(body.finding(),
                        PictureUrl.bytes(body.image()).orElseThrow(() -> Refusal.invalid("counterfeit-photo-missing").at("image")))));
    }

    @GetMapping(path = "/{id}/photo", produces = MediaType.IMAGE_JPEG_VALUE)
    @PreAuthorize("hasAuthority('parts.read')")
    ResponseEntity<byte[]> photo(@PathVariable long id) {
        return ResponseEntity.ok().header("Content-Security-Policy", "default-src 'none'; sandbox").body(counterfeits.picture(id));
    }
}
