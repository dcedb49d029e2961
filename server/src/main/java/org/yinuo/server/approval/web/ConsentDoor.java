package org.yinuo.server.approval.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.Consent.Verdict;
import org.yinuo.server.approval.ConsentLinks;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.OncePerKey;

/** How a customer's answer is fetched: a link to send, or a call written down with its recording. */
@RestController
@RequestMapping("/api/consents/{id}")
@PreAuthorize("hasAuthority('requests.write')")
class ConsentDoor {
    private final Consents consents;
    private final ConsentLinks links;

    ConsentDoor(Consents consents, ConsentLinks links) {
        this.consents = consents;
        this.links = links;
    }

    record CallBody(@NotNull Verdict verdict, @NotBlank @Size(max = 100) String name, @NotNull @Size(max = 2000) String reason,
                    @Nullable Instant occurredAt, @NotNull Long attachmentId) {
    }

    @PostMapping("/link")
    @OncePerKey(secret = true)
    @ResponseStatus(HttpStatus.CREATED)
    ConsentLinks.Issued link(@PathVariable long id) {
        return links.issue(id, Actor.current().displayName());
    }

    @PostMapping("/call")
    Consent call(@PathVariable long id, @Valid @RequestBody CallBody body) {
        return consents.answeredByCall(id, body.verdict(), body.name().strip(), body.reason().strip(), body.occurredAt(), body.attachmentId());
    }
}
