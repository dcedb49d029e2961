package org.yinuo.server.records.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.parts.StockList;
import org.yinuo.server.records.PaperLanguage;
import org.yinuo.server.records.PrintStock;

/** What is on hand as a table. */
@RestController
@RequestMapping("/api")
class StockTableDoor {
    private final PrintStock stock;

    StockTableDoor(PrintStock stock) {
        this.stock = stock;
    }

    @GetMapping(path = "/stock.csv", produces = "text/csv")
    @PreAuthorize("hasAuthority('parts.read')")
    ResponseEntity<byte[]> table(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Long place,
            @RequestParam(required = false) @Nullable Boolean below, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return stock.table(StockList.Question.of(q, place, Boolean.TRUE.equals(below)), PaperLanguage.of(lang, callers)).answer();
    }
}
