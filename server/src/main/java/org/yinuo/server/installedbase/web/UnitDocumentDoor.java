package org.yinuo.server.installedbase.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.FileDocument;
import org.yinuo.server.installedbase.FileDocument.Which;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.installedbase.UnitNote;
import org.yinuo.server.installedbase.UnitStage;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;

/** Documents that belong to many units. */
@RestController
@RequestMapping("/api/units")
class UnitDocumentDoor {
    private final FileDocument file;
    private final Idempotency idempotency;

    UnitDocumentDoor(FileDocument file, Idempotency idempotency) {
        this.file = file;
        this.idempotency = idempotency;
    }

    record Body(@NotNull Which which, @NotNull UnitNote note) {
    }

    /** How many units. */
    record Units(int units) {
    }

    /** How many units a filter shows, up to one more than a document may be filed for at once. */
    @GetMapping("/count")
    @PreAuthorize("hasAuthority('customers.read')")
    Units count(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Long customerId,
            @RequestParam(required = false) @Nullable Long contractId, @RequestParam(required = false) @Nullable UnitStage stage,
            @RequestParam(required = false) @Nullable String model, @RequestParam(required = false) @Nullable Boolean takenBack) {
        return new Units(file.count(new UnitFilter(q, customerId, contractId, stage, model, null, takenBack)));
    }

    @PostMapping("/documents")
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Units file(@Valid @RequestBody Body body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "unit.document", body, Units.class, () -> new Units(file.file(body.which(), body.note())));
    }
}
