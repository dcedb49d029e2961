package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.attachment.PictureUrl;
import org.yinuo.server.charges.ApproveQuote;
import org.yinuo.server.charges.HoldUnapprovedWork;
import org.yinuo.server.charges.PartsPutIn;
import org.yinuo.server.charges.QuoteFile;
import org.yinuo.server.charges.VisitLabour;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Refusal;

/** The money of a visit: what the customer approves on the spot, and going on without it. */
@RestController
@RequestMapping("/api")
class VisitQuoteDoor {
    private final HoldUnapprovedWork gate;
    private final Proposals proposals;
    private final ApproveQuote approve;
    private final QuoteFile file;
    private final RequestAccess access;

    VisitQuoteDoor(HoldUnapprovedWork gate, Proposals proposals, ApproveQuote approve, QuoteFile file, RequestAccess access) {
        this.gate = gate;
        this.proposals = proposals;
        this.approve = approve;
        this.file = file;
        this.access = access;
    }

    /** What visits give for the lines of a quote. */
    @Component
    record Proposals(VisitLabour labour, PartsPutIn parts) {
    }

    record PutInList(List<PartsPutIn.PutIn> items) {
    }

    record WorkedList(List<VisitLabour.Worked> items) {
    }

    record GoOnBody(@NotBlank @Size(max = 2000) String reason) {
    }

    record SignatureBody(@NotBlank @Size(max = 100) String name, @NotNull @Size(max = 2_000_000) String image) {
    }

    @GetMapping("/work-orders/{id}/quotes")
    @PreAuthorize("hasAnyAuthority('charges.read', 'workorders.execute')")
    HoldUnapprovedWork.Standing of(@PathVariable long id) {
        return gate.of(id);
    }

    @GetMapping("/work-orders/{id}/labour")
    @PreAuthorize("hasAuthority('charges.read')")
    WorkedList labour(@PathVariable long id) {
        return new WorkedList(proposals.labour().of(id));
    }

    @GetMapping("/service-requests/{id}/parts-put-in")
    @PreAuthorize("hasAuthority('charges.read')")
    PutInList putIn(@PathVariable long id) {
        access.requireVisible(id);
        return new PutInList(proposals.parts().of(id));
    }

    @PostMapping("/work-orders/{id}/go-on-unapproved")
    @PreAuthorize("hasAuthority('workorders.execute')")
    HoldUnapprovedWork.Standing goOn(@PathVariable long id, @Valid @RequestBody GoOnBody body) {
        return gate.goOn(id, body.reason().strip());
    }

    @PostMapping("/quotes/{id}/signature")
    @PreAuthorize("hasAnyAuthority('charges.write', 'workorders.execute')")
    QuoteFile.View sign(@PathVariable long id, @Valid @RequestBody SignatureBody body) {
        access.requireVisible(file.view(id).quote().requestId());
        return file.view(approve.sign(id, body.name().strip(), PictureUrl.png(body.image())
                .orElseThrow(() -> Refusal.invalid("signature-unreadable").at("image"))).id());
    }
}
