package org.yinuo.server.insight.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.insight.ContractPeriod;
import org.yinuo.server.insight.PrintProof;
import org.yinuo.server.records.PaperLanguage;

/** The proof a customer is handed. */
@RestController
class ProofDoor {
    private final Contracts contracts;
    private final PrintProof proof;

    ProofDoor(Contracts contracts, PrintProof proof) {
        this.contracts = contracts;
        this.proof = proof;
    }

    @GetMapping(path = "/api/contracts/{id}/proof.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('ledger.read')")
    ResponseEntity<byte[]> print(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate from,
                                 @RequestParam(required = false) @Nullable LocalDate to,
                                 @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return proof.print(id, ContractPeriod.of(contracts.get(id), from, to), PaperLanguage.of(lang, callers)).answer();
    }
}
