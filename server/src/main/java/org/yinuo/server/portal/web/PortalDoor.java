package org.yinuo.server.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.approval.Consent.Verdict;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.portal.OwnCustomer;
import org.yinuo.server.portal.PortalHome;
import org.yinuo.server.portal.PortalPapers;
import org.yinuo.server.portal.PortalPromises;
import org.yinuo.server.portal.PortalUnits;
import org.yinuo.server.records.PaperLanguage;

/** What a signed-in contact sees of his company: itself, contracts, units; and his answers to questions. */
@RestController
@RequestMapping("/api/portal")
@PreAuthorize("hasAuthority('portal.use')")
class PortalDoor {
    private final OwnCustomer own;
    private final PortalHome home;
    private final PortalPapers papers;
    private final Consents consents;

    PortalDoor(OwnCustomer own, PortalHome home, PortalPapers papers, Consents consents) {
        this.own = own;
        this.home = home;
        this.papers = papers;
        this.consents = consents;
    }

    record UnitList(List<PortalUnits.Shown> items) {
    }

    record ContractList(List<PortalPromises.Summary> items) {
    }

    record AnswerBody(@NotNull Verdict verdict, @NotNull @Size(max = 2000) String reason) {
    }

    @GetMapping("/me")
    PortalHome.Me me() {
        return home.me();
    }

    @GetMapping("/contracts")
    ContractList contracts() {
        return new ContractList(home.promises().of(own.self().customerId()));
    }

    @GetMapping("/contracts/{id}")
    PortalPromises.Shown contract(@PathVariable long id) {
        return home.promises().show(own.contract(id));
    }

    @GetMapping(path = "/contracts/{id}/proof.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> proof(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return papers.proof(own.contract(id), PaperLanguage.of(lang, callers));
    }

    @GetMapping("/units")
    UnitList units() {
        return new UnitList(home.units().of(own.self().customerId()));
    }

    @PostMapping("/consents/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @Valid @RequestBody AnswerBody body) {
        consents.answeredOnPortal(own.consent(id).id(), body.verdict(), body.reason().strip());
    }
}
