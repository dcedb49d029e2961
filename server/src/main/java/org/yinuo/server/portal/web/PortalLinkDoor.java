package org.yinuo.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.portal.LinkPapers;
import org.yinuo.server.portal.OpenLinks;
import org.yinuo.server.records.PaperLanguage;
import org.yinuo.server.workorder.Noted;
import org.yinuo.server.workorder.SignWorkOrder;

/** The customer's side of a link; needs no account. The secret travels in the body, so that no log keeps it. */
@RestController
@RequestMapping("/api/portal-links")
@PreAuthorize("permitAll()")
class PortalLinkDoor {
    private final OpenLinks links;
    private final LinkPapers papers;

    PortalLinkDoor(OpenLinks links, LinkPapers papers) {
        this.links = links;
        this.papers = papers;
    }

    record LinkBody(@NotBlank @Size(max = 100) String token) {
    }

    record JoinBody(@NotBlank @Size(max = 100) String token, @NotNull String password) {
    }

    record LinkReplyBody(@NotBlank @Size(max = 100) String token, @NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 8000) String text) {
    }

    record LinkSignBody(@NotBlank @Size(max = 100) String token, long visitId, int version, @NotBlank @Size(max = 100) String signer,
                        @Min(1) @Max(5) int rating, @NotNull @Size(max = 2000) String opinion, @NotBlank @Size(max = 1_500_000) String image, boolean typed) {
        SignWorkOrder.Signed signed() {
            return new SignWorkOrder.Signed(signer.strip(), rating, opinion.strip(), PortalSigningDoor.picture(image), Noted.NOW);
        }
    }

    record LinkPaperBody(@NotBlank @Size(max = 100) String token, long visitId, int version, @Nullable @Size(max = 20) String lang) {
    }

    record Joined(String username) {
    }

    @PostMapping("/look")
    OpenLinks.Opened look(@Valid @RequestBody LinkBody body, HttpServletRequest request) {
        return links.look(body.token(), request.getRemoteAddr());
    }

    /** Sets the password; signing in with it is the next step. */
    @PostMapping("/join")
    Joined join(@Valid @RequestBody JoinBody body, HttpServletRequest request) {
        return new Joined(links.join(body.token(), body.password(), request.getRemoteAddr()));
    }

    @PostMapping("/reply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(@Valid @RequestBody LinkReplyBody body, HttpServletRequest request) {
        links.reply(body.token(), body.name().strip(), body.text().strip(), request.getRemoteAddr());
    }

    /** The paper of a report he is asked to sign, or signed, as it is shown to him. */
    @PostMapping(path = "/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> report(@Valid @RequestBody LinkPaperBody body, HttpServletRequest request, Locale callers) {
        return papers.report(body.token(), body.visitId(), body.version(), PaperLanguage.of(body.lang(), callers), request.getRemoteAddr());
    }

    /** Signs the report of a visit. */
    @PostMapping("/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@Valid @RequestBody LinkSignBody body, HttpServletRequest request) {
        links.sign(body.token(), body.visitId(), body.version(), body.signed(), body.typed(), request.getRemoteAddr());
    }
}
