package org.yinuo.server.notice.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Page;

/** The bell: a person's own notices. */
@RestController
@RequestMapping("/api/notices")
@PreAuthorize("isAuthenticated()")
class NoticeDoor {
    private final Notices notices;

    NoticeDoor(Notices notices) {
        this.notices = notices;
    }

    record Unread(long unread) {
    }

    record UpTo(@NotNull Long upTo) {
    }

    @GetMapping
    Page<Notices.View> list(@RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) @Nullable String cursor,
                            @RequestParam(required = false) @Nullable Integer limit) {
        return notices.page(Actor.current().id(), unread, cursor, limit);
    }

    @GetMapping("/count")
    Unread count() {
        return new Unread(notices.unread(Actor.current().id()));
    }

    @PostMapping("/{id}/read")
    Unread read(@PathVariable long id) {
        notices.read(Actor.current().id(), id);
        return count();
    }

    @PostMapping("/read")
    Unread readAll(@Valid @RequestBody UpTo body) {
        notices.readUpTo(Actor.current().id(), body.upTo());
        return count();
    }
}
