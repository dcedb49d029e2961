package org.yinuo.server.records.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.records.PaperLanguage;
import org.yinuo.server.records.PrintSettlement;

/** Settlement sheets as a form and as a table. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('ledger.read')")
class SettlementPaperDoor {
    private static final String CSV = "text/csv";
    private final PrintSettlement settlement;

    SettlementPaperDoor(PrintSettlement settlement) {
        this.settlement = settlement;
    }

    @GetMapping(path = "/settlements/{id}/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return settlement.closed(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/settlements/{id}/sheet.csv", produces = CSV)
    ResponseEntity<byte[]> table(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return settlement.closedTable(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/contracts/{id}/settlements/draft.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> draft(@PathVariable long id, @RequestParam LocalDate firstDay, @RequestParam LocalDate lastDay,
                                 @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return settlement.draft(id, firstDay, lastDay, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/contracts/{id}/settlements/draft.csv", produces = CSV)
    ResponseEntity<byte[]> draftTable(@PathVariable long id, @RequestParam LocalDate firstDay, @RequestParam LocalDate lastDay,
                                      @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return settlement.draftTable(id, firstDay, lastDay, PaperLanguage.of(lang, callers)).answer();
    }
}
