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
import org.yinuo.server.records.PrintNonconformity;
import org.yinuo.server.records.PrintReturn;

/** The papers of goods that come back or are held. */
@RestController
class GoodsPaperDoor {
    private final PrintReturn slip;
    private final PrintNonconformity record;

    GoodsPaperDoor(PrintReturn slip, PrintNonconformity record) {
        this.slip = slip;
        this.record = record;
    }

    @GetMapping(path = "/api/returns/{id}/slip.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('parts.read')")
    ResponseEntity<byte[]> slip(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return slip.print(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/api/nonconformities/{id}/record.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('parts.read')")
    ResponseEntity<byte[]> record(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return record.print(id, PaperLanguage.of(lang, callers)).answer();
    }
}
