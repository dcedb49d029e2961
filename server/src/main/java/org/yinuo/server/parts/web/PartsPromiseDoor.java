package org.yinuo.server.parts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.parts.PartsPromises;
import org.yinuo.server.parts.ShowParts;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;

/** What letters promise of parts, against what is on hand. */
@RestController
@RequestMapping("/api")
class PartsPromiseDoor {
    private final PartsPromises promises;
    private final ShowParts show;
    private final Idempotency idempotency;

    PartsPromiseDoor(PartsPromises promises, ShowParts show, Idempotency idempotency) {
        this.promises = promises;
        this.show = show;
        this.idempotency = idempotency;
    }

    @GetMapping("/parts-promises")
    @PreAuthorize("hasAuthority('parts.read')")
    List<PartsPromises.Watch> all() {
        return promises.all();
    }

    @PostMapping("/contracts/{id}/parts-promises/{clauseId}/shown")
    @PreAuthorize("hasAuthority('parts.write')")
    PartsPromises.Watch shown(@PathVariable long id, @PathVariable long clauseId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "parts-promise.show:" + id + ":" + clauseId, "", PartsPromises.Watch.class,
                () -> show.show(id, clauseId));
    }
}
