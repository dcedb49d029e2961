package org.yinuo.server.identity.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.AuditSeal;
import org.yinuo.server.identity.AuditTrail;
import org.yinuo.server.shared.Page;

/** The audit log, and whether its chain holds. */
@RestController
@PreAuthorize("hasAuthority('audit.read')")
class AuditDoor {

    private final AuditTrail trail;
    private final AuditSeal seal;

    AuditDoor(AuditTrail trail, AuditSeal seal) {
        this.trail = trail;
        this.seal = seal;
    }

    record Row(long id, Instant at, String actor, String action, String subject, String detail, boolean sealed) {}

    record Verdict(boolean holds, @Nullable Long firstBroken) {}

    @GetMapping("/api/audit")
    Page<Row> list(@RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return trail.page(cursor, limit).map(entry -> new Row(entry.id(), entry.at(), entry.actor(), entry.action(),
                entry.subject(), entry.detail(), entry.sealed()));
    }

    @GetMapping("/api/audit/verification")
    Verdict verify() {
        return seal.firstBroken().map(broken -> new Verdict(false, broken)).orElseGet(() -> new Verdict(true, null));
    }
}
