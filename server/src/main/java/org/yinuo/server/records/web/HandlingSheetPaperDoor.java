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
import org.yinuo.server.records.PrintHandlingSheet;
import org.yinuo.server.routing.HandToDepartment;
import org.yinuo.server.servicerequest.RequestAccess;

/** The sheet a request was handed to a department on. */
@RestController
class HandlingSheetPaperDoor {
    private final PrintHandlingSheet print;
    private final HandToDepartment sheets;
    private final RequestAccess access;

    HandlingSheetPaperDoor(PrintHandlingSheet print, HandToDepartment sheets, RequestAccess access) {
        this.print = print;
        this.sheets = sheets;
        this.access = access;
    }

    @GetMapping(path = "/api/handling-sheets/{id}/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('requests.read')")
    ResponseEntity<byte[]> sheet(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        access.requireVisible(sheets.get(id).requestId());
        return print.print(id, PaperLanguage.of(lang, callers)).answer();
    }
}
