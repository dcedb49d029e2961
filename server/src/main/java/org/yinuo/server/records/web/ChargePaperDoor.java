package org.yinuo.server.records.web;

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
import org.yinuo.server.records.PrintCharges;
import org.yinuo.server.records.PrintExpense;
import org.yinuo.server.records.PrintOpenItems;

/** Quotes, charge notes, credit notes and expense sheets as papers; open items as a table. */
@RestController
@RequestMapping("/api")
class ChargePaperDoor {
    private static final String READ = "hasAuthority('charges.read')";
    private final PrintCharges charges;
    private final PrintOpenItems open;
    private final PrintExpense expenses;

    ChargePaperDoor(PrintCharges charges, PrintOpenItems open, PrintExpense expenses) {
        this.charges = charges;
        this.open = open;
        this.expenses = expenses;
    }

    @GetMapping(path = "/quotes/{id}/quote.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize(READ)
    ResponseEntity<byte[]> quote(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return charges.quote(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/charge-notes/{id}/note.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize(READ)
    ResponseEntity<byte[]> note(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return charges.note(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/credit-notes/{id}/note.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize(READ)
    ResponseEntity<byte[]> credit(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return charges.credit(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/charge-notes/open.csv", produces = "text/csv")
    @PreAuthorize(READ)
    ResponseEntity<byte[]> open(@RequestParam(required = false) @Nullable String lang, Locale callers) {
        return open.table(PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/expenses/{id}/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> expense(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return expenses.sheet(id, PaperLanguage.of(lang, callers)).answer();
    }
}
