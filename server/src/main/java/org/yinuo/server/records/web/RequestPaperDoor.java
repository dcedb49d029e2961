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
import org.yinuo.server.records.PrintComplaint;
import org.yinuo.server.records.PrintMajorRequest;
import org.yinuo.server.records.PrintRegister;
import org.yinuo.server.records.PrintTracking;
import org.yinuo.server.servicerequest.RequestAccess;

/** The forms of a request. */
@RestController
@RequestMapping("/api/service-requests/{id}")
@PreAuthorize("hasAuthority('requests.read')")
class RequestPaperDoor {
    private final RequestAccess access;
    private final PrintRegister register;
    private final PrintTracking tracking;
    private final PrintMajorRequest major;
    private final PrintComplaint complaint;

    RequestPaperDoor(RequestAccess access, PrintRegister register, PrintTracking tracking, PrintMajorRequest major, PrintComplaint complaint) {
        this.access = access;
        this.register = register;
        this.tracking = tracking;
        this.major = major;
        this.complaint = complaint;
    }

    @GetMapping(path = "/register.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> register(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        access.requireVisible(id);
        return register.print(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/tracking.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> tracking(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        access.requireVisible(id);
        return tracking.print(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/major-approval.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> majorApproval(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        access.requireVisible(id);
        return major.approval(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/major-record.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> majorRecord(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        access.requireVisible(id);
        return major.record(id, PaperLanguage.of(lang, callers)).answer();
    }

    @GetMapping(path = "/complaint.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> complaint(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        access.requireVisible(id);
        return complaint.print(id, PaperLanguage.of(lang, callers)).answer();
    }
}
