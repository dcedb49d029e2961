package org.yinuo.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.attachment.PictureUrl;
import org.yinuo.server.portal.OwnCustomer;
import org.yinuo.server.portal.PortalReports;
import org.yinuo.server.portal.PortalRequests;
import org.yinuo.server.portal.SignAcceptance;
import org.yinuo.server.records.PaperLanguage;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.Noted;
import org.yinuo.server.workorder.SignWorkOrder;
import org.yinuo.server.workorder.SignedFrom;

/** A contact signs: the report of a visit, or that he accepts what was done. */
@RestController
@RequestMapping("/api/portal/requests/{id}")
@PreAuthorize("hasAuthority('portal.use')")
class PortalSigningDoor {
    private final OwnCustomer own;
    private final PortalReports reports;
    private final SignAcceptance acceptance;
    private final PortalRequests shown;

    PortalSigningDoor(OwnCustomer own, PortalReports reports, SignAcceptance acceptance, PortalRequests shown) {
        this.own = own;
        this.reports = reports;
        this.acceptance = acceptance;
        this.shown = shown;
    }

    record ReportBody(int version, @NotBlank @Size(max = 100) String signer, @Min(1) @Max(5) int rating, @NotNull @Size(max = 2000) String opinion,
                      @NotBlank @Size(max = 1_500_000) String image, boolean typed) {
        SignWorkOrder.Signed signed() {
            return new SignWorkOrder.Signed(signer.strip(), rating, opinion.strip(), picture(image), Noted.NOW);
        }
    }

    record AcceptanceBody(@NotBlank @Size(max = 100) String signer, @NotNull @Size(max = 2000) String text, @NotBlank @Size(max = 1_500_000) String image,
                          boolean typed, @NotNull Instant resolvedAt) {
    }

    static byte[] picture(String image) {
        return PictureUrl.png(image).orElseThrow(() -> Refusal.invalid("signature-unreadable").at("image"));
    }

    @GetMapping(path = "/visits/{visitId}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> report(@PathVariable long id, @PathVariable long visitId, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return reports.paper(own.request(id), visitId, PaperLanguage.of(lang, callers));
    }

    @PostMapping("/visits/{visitId}/signature")
    PortalRequests.Shown sign(@PathVariable long id, @PathVariable long visitId, @Valid @RequestBody ReportBody body, HttpServletRequest from) {
        ServiceRequest request = own.request(id);
        reports.sign(request, visitId, body.version(), body.signed(),
                new SignedFrom(SignedFrom.Way.PORTAL, body.typed(), Actor.current().username(), from.getRemoteAddr()));
        return shown.show(own.request(id));
    }

    @PostMapping("/acceptance")
    PortalRequests.Shown accept(@PathVariable long id, @Valid @RequestBody AcceptanceBody body, HttpServletRequest from) {
        acceptance.accept(own.request(id).savedId(), body.text().strip(), new SignAcceptance.Signature(body.signer().strip(), picture(body.image()), body.typed(), body.resolvedAt()),
                from.getRemoteAddr());
        return shown.show(own.request(id));
    }
}
