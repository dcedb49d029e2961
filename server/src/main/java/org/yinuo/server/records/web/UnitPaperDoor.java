package org.yinuo.server.records.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.records.PaperLanguage;
import org.yinuo.server.records.PrintUnitLedger;

/** The ledger of a unit. */
@RestController
class UnitPaperDoor {
    private final PrintUnitLedger ledger;

    UnitPaperDoor(PrintUnitLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping(path = "/api/units/{id}/ledger.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('customers.read')")
    ResponseEntity<byte[]> print(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return ledger.print(id, PaperLanguage.of(lang, callers)).answer();
    }
}
