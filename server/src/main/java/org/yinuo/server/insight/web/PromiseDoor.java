package org.yinuo.server.insight.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.insight.PromisesDue;
import org.yinuo.server.shared.Page;

/** What is due soon over all contracts. */
@RestController
@RequestMapping("/api/promises-due")
class PromiseDoor {
    private final PromisesDue due;

    PromiseDoor(PromisesDue due) {
        this.due = due;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('ledger.read')")
    Page<PromisesDue.Row> due(@RequestParam(defaultValue = "30") int days, @RequestParam(required = false) @Nullable ObligationKind kind,
                              @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return due.list(days, kind == null ? null : kind.name(), cursor, limit);
    }
}
