package org.yinuo.server.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.approval.Consent.Verdict;
import org.yinuo.server.approval.ConsentLinks;

/** The customer's side of a link; needs no account. The secret travels in the body, so that no log keeps it. */
@RestController
@RequestMapping("/api/consent-links")
@PreAuthorize("permitAll()")
class ConsentLinkDoor {
    private final ConsentLinks links;

    ConsentLinkDoor(ConsentLinks links) {
        this.links = links;
    }

    record LookBody(@NotBlank @Size(max = 100) String token) {
    }

    record AnswerBody(@NotBlank @Size(max = 100) String token, @NotNull Verdict verdict, @NotBlank @Size(max = 100) String name,
                      @NotNull @Size(max = 2000) String reason) {
    }

    @PostMapping("/look")
    ConsentLinks.Shown look(@Valid @RequestBody LookBody body, HttpServletRequest request) {
        return links.look(body.token(), request.getRemoteAddr());
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@Valid @RequestBody AnswerBody body, HttpServletRequest request) {
        links.answer(body.token(), body.verdict(), body.name().strip(), body.reason().strip(), request.getRemoteAddr());
    }
}
