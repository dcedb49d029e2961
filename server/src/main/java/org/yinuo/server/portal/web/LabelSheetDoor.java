package org.yinuo.server.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.portal.PrintUnitLabels;
import org.yinuo.server.records.PaperLanguage;

/** Sheets of labels. */
@RestController
class LabelSheetDoor {
    private final PrintUnitLabels print;

    LabelSheetDoor(PrintUnitLabels print) {
        this.print = print;
    }

    record SheetBody(@NotNull List<@NotNull Long> unitIds, @NotBlank @Size(max = 220) String origin) {
    }

    /** The sheet; {@code Yinuo-Left-Out} says how many of the units have no label on it, being scrapped or taken back. */
    @PostMapping(path = "/api/units/labels", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<byte[]> print(@Valid @RequestBody SheetBody body, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        PrintUnitLabels.Sheet sheet = print.print(body.unitIds(), body.origin(), PaperLanguage.of(lang, callers));
        ResponseEntity<byte[]> answer = sheet.paper().answer();
        return ResponseEntity.ok().headers(answer.getHeaders()).header("Yinuo-Left-Out", String.valueOf(sheet.leftOut())).body(answer.getBody());
    }
}
