package org.yinuo.server.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.AuditQuestion;
import org.yinuo.server.identity.AuditSeal;
import org.yinuo.server.identity.AuditTrail;
import org.yinuo.server.identity.ExportAudit;
import org.yinuo.server.shared.Page;

/** The audit log, its export, and whether its chain holds. */
@RestController
@RequestMapping("/api/audit")
@PreAuthorize("hasAuthority('audit.read')")
class AuditDoor {

    private final AuditTrail trail;
    private final AuditSeal seal;
    private final ExportAudit export;

    AuditDoor(AuditTrail trail, AuditSeal seal, ExportAudit export) {
        this.trail = trail;
        this.seal = seal;
        this.export = export;
    }

    record Row(long id, Instant at, String actor, String action, String subject, String detail, boolean sealed) {}

    /** What the address asks for. */
    record Asked(@Nullable String actor, @Nullable String action, @Nullable String subject, @Nullable Instant from, @Nullable Instant to) {

        AuditQuestion question() {
            return AuditQuestion.of(actor, action, subject, from, to);
        }
    }

    @GetMapping
    Page<Row> list(Asked asked, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return trail.page(asked.question(), cursor, limit).map(entry -> new Row(entry.id(), entry.at(), entry.actor(), entry.action(),
                entry.subject(), entry.detail(), entry.sealed()));
    }

    @GetMapping("/actions")
    List<String> actions() {
        return trail.actions();
    }

    @GetMapping("/verification")
    AuditSeal.Verdict verify() {
        return seal.verify();
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    void table(Asked asked, HttpServletResponse response) throws IOException {
        write(asked, ExportAudit.Form.CSV, "text/csv;charset=UTF-8", "audit.csv", response);
    }

    @GetMapping(path = "/export.jsonl", produces = "application/jsonl")
    void lines(Asked asked, HttpServletResponse response) throws IOException {
        write(asked, ExportAudit.Form.JSON_LINES, "application/jsonl;charset=UTF-8", "audit.jsonl", response);
    }

    private void write(Asked asked, ExportAudit.Form form, String type, String fileName, HttpServletResponse response) throws IOException {
        AuditQuestion question = asked.question();
        export.record(question);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(question, form, response.getOutputStream());
    }
}
