package org.yinuo.server.insight.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.insight.QueueAddress;
import org.yinuo.server.insight.SavedViews;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;

/** Views of the queue that people keep. */
@RestController
@RequestMapping("/api/saved-views")
@PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
class SavedViewDoor {
    private final SavedViews views;
    private final Idempotency idempotency;

    SavedViewDoor(SavedViews views, Idempotency idempotency) {
        this.views = views;
        this.idempotency = idempotency;
    }

    record ViewBody(@NotNull String name, boolean shared, @NotNull QueueAddress question) {
        SavedViews.Draft draft() {
            return new SavedViews.Draft(name, shared, question);
        }
    }

    @GetMapping
    List<SavedViews.View> all() {
        return views.all();
    }

    @GetMapping("/counts")
    Map<String, Long> counts() {
        return views.counts();
    }

    @PostMapping
    ResponseEntity<SavedViews.View> save(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                                         @Valid @RequestBody ViewBody body) {
        SavedViews.View saved = idempotency.once(key, Actor.current().username(), "saved-view.save", body, SavedViews.View.class,
                () -> views.save(body.draft()));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(saved.version())).body(saved);
    }

    @PutMapping("/{id}")
    ResponseEntity<SavedViews.View> change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                           @Valid @RequestBody ViewBody body) {
        return shown(views.change(id, ifMatch, body.draft()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        views.delete(id);
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<SavedViews.View> restore(@PathVariable long id) {
        return shown(views.restore(id));
    }

    private static ResponseEntity<SavedViews.View> shown(SavedViews.View view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
