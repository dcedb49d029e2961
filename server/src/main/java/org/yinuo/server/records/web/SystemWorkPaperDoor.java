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
import org.yinuo.server.records.PrintSystemWork;
import org.yinuo.server.servicerequest.RequestAccess;

/** The form of what was done in a customer's system. */
@RestController
@PreAuthorize("hasAuthority('requests.read')")
class SystemWorkPaperDoor {
    private final RequestAccess access;
    private final PrintSystemWork print;

    SystemWorkPaperDoor(RequestAccess access, PrintSystemWork print) {
        this.access = access;
        this.print = print;
    }

    @GetMapping(path = "/api/service-requests/{id}/system-work.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> form(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        access.requireVisible(id);
        return print.print(id, PaperLanguage.of(lang, callers)).answer();
    }
}
