package org.yinuo.server.related.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.related.LinkKind;
import org.yinuo.server.related.MergeRequests;
import org.yinuo.server.related.RelatedRequests;
import org.yinuo.server.related.SplitRequest;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.OncePerKey;

/** Links, merges and splits of a request. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class RelatedDoor {
    private final RelatedRequests related;
    private final MergeRequests merges;
    private final SplitRequest splits;
    private final RequestAccess access;
    private final Idempotency idempotency;

    RelatedDoor(RelatedRequests related, MergeRequests merges, SplitRequest splits, RequestAccess access, Idempotency idempotency) {
        this.related = related;
        this.merges = merges;
        this.splits = splits;
        this.access = access;
        this.idempotency = idempotency;
    }

    record LinkBody(@NotNull LinkKind kind, @NotBlank @Size(max = 40) String number, @NotNull @Size(max = 1000) String note) {
    }

    record MergeBody(@NotBlank @Size(max = 40) String number, @NotBlank @Size(max = 1000) String reason) {
    }

    record SplitBody(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 8000) String description, @NotNull RequestKind kind,
                     @NotNull Severity severity) {
    }

    /** The request that was made of the part. */
    record Made(long id, String number) {
    }

    @GetMapping("/related")
    @PreAuthorize("hasAuthority('requests.read')")
    List<RelatedRequests.Related> related(@PathVariable long id) {
        access.requireVisible(id);
        return seen(id);
    }

    @PostMapping("/related")
    @OncePerKey
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    @ResponseStatus(HttpStatus.CREATED)
    List<RelatedRequests.Related> link(@PathVariable long id, @Valid @RequestBody LinkBody body) {
        related.link(id, body.kind(), body.number(), body.note().strip());
        return seen(id);
    }

    @DeleteMapping("/related/{linkId}")
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    List<RelatedRequests.Related> unlink(@PathVariable long id, @PathVariable long linkId) {
        related.unlink(id, linkId);
        return seen(id);
    }

    @PostMapping("/merge")
    @PreAuthorize("hasAuthority('requests.write')")
    List<RelatedRequests.Related> merge(@PathVariable long id, @Valid @RequestBody MergeBody body) {
        merges.merge(id, body.number(), body.reason().strip());
        return seen(id);
    }

    @DeleteMapping("/merge")
    @PreAuthorize("hasAuthority('requests.write')")
    List<RelatedRequests.Related> undo(@PathVariable long id) {
        merges.undo(id);
        return seen(id);
    }

    /** Those of the others that the actor may see himself. */
    private List<RelatedRequests.Related> seen(long id) {
        List<RelatedRequests.Related> all = related.of(id);
        Set<Long> visible = access.visible(all.stream().map(RelatedRequests.Related::id).collect(Collectors.toSet()));
        return all.stream().filter(other -> visible.contains(other.id())).toList();
    }

    @PostMapping("/split")
    @PreAuthorize("hasAuthority('requests.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Made split(@PathVariable long id, @Valid @RequestBody SplitBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "request.split:" + id, body, Made.class, () -> {
            var made = splits.split(id, new SplitRequest.Part(body.title().strip(), body.description(), body.kind(), body.severity()));
            return new Made(made.id(), made.number());
        });
    }
}
