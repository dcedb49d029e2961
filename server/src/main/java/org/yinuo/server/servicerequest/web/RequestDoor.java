package org.yinuo.server.servicerequest.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;

/** Intake, and one request. */
@RestController
@RequestMapping("/api/service-requests")
class RequestDoor {
    private final OpenServiceRequest open;
    private final RequestFile file;
    private final RequestAccess access;
    private final Idempotency idempotency;

    RequestDoor(OpenServiceRequest open, RequestFile file, RequestAccess access, Idempotency idempotency) {
        this.open = open;
        this.file = file;
        this.access = access;
        this.idempotency = idempotency;
    }

    /** The number under which the customer can ask about the request. */
    record Receipt(long id, String number, int version) {
    }

    @PostMapping
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<Receipt> open(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                                 @Valid @RequestBody IntakeBody body) {
        Receipt receipt = idempotency.once(key, Actor.current().username(), "request.open", body, Receipt.class, () -> {
            var request = open.openFor(body.report());
            return new Receipt(request.id(), request.number(), request.version());
        });
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(receipt.version())).body(receipt);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('requests.read')")
    ResponseEntity<RequestView> get(@PathVariable long id) {
        access.requireVisible(id);
        return RequestAnswer.of(file.view(id));
    }
}
