package org.yinuo.server.servicerequest.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.servicerequest.BulkActs;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.UndoAct;
import org.yinuo.server.servicerequest.UndoAct.What;
import org.yinuo.server.servicerequest.UndoCancellation;
import org.yinuo.server.servicerequest.UndoCancellation.Why;

/** Undoing what was done to requests: the last act of a sort, on one or on many, and a cancellation. */
@RestController
@RequestMapping("/api/service-requests")
class UndoDoor {
    private final UndoAct undo;
    private final UndoCancellation cancellation;
    private final BulkActs bulk;
    private final RequestFile file;

    UndoDoor(UndoAct undo, UndoCancellation cancellation, BulkActs bulk, RequestFile file) {
        this.undo = undo;
        this.cancellation = cancellation;
        this.bulk = bulk;
        this.file = file;
    }

    record UndoBody(@NotNull What what, @NotBlank @Size(max = 2000) String reason) {
    }

    record BulkBody(@NotNull List<BulkActs.@NotNull Item> requests, @NotNull What what, @NotBlank @Size(max = 2000) String reason) {
    }

    record UncancelBody(@NotNull Why why, @NotBlank @Size(max = 2000) String reason) {
    }

    record Outcomes(List<BulkActs.Outcome> outcomes) {
    }

    @PostMapping("/{id}/undo")
    @PreAuthorize("hasAuthority('requests.triage')")
    ResponseEntity<RequestView> undo(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                     @Valid @RequestBody UndoBody body) {
        return RequestAnswer.of(file.view(undo.undo(id, ifMatch, body.what(), body.reason())));
    }

    @PostMapping("/bulk/undo")
    @PreAuthorize("hasAuthority('requests.triage')")
    Outcomes undo(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale language, @Valid @RequestBody BulkBody body) {
        return new Outcomes(bulk.each(key, "requests.undo", List.of(body.what(), body.reason()), body.requests(), language,
                item -> undo.undo(item.id(), item.ifMatch(), body.what(), body.reason())));
    }

    @PostMapping("/{id}/uncancel")
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<RequestView> uncancel(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                         @Valid @RequestBody UncancelBody body) {
        return RequestAnswer.of(file.view(cancellation.undo(id, ifMatch, body.why(), body.reason())));
    }
}
