package org.yinuo.server.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.insight.CustomerRequests;
import org.yinuo.server.portal.CustomerActs;
import org.yinuo.server.portal.OpenFromPortal;
import org.yinuo.server.portal.OwnCustomer;
import org.yinuo.server.portal.PortalRequests;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Page;

/** A contact's requests: he reports, follows, replies, confirms, rates. */
@RestController
@RequestMapping("/api/portal/requests")
@PreAuthorize("hasAuthority('portal.use')")
class PortalRequestDoor {
    private final OwnCustomer own;
    private final OpenFromPortal open;
    private final PortalRequests shown;
    private final CustomerActs acts;
    private final Listing listing;

    PortalRequestDoor(OwnCustomer own, OpenFromPortal open, PortalRequests shown, CustomerActs acts, CustomerRequests list, Idempotency idempotency) {
        this.own = own;
        this.open = open;
        this.shown = shown;
        this.acts = acts;
        this.listing = new Listing(list, idempotency);
    }

    private record Listing(CustomerRequests requests, Idempotency idempotency) {
    }

    record NewRequest(@NotNull RequestKind kind, @NotBlank @Size(max = 200) String title, @NotNull @Size(max = 8000) String description,
                      @NotNull Severity severity, @Nullable @Size(max = 60) String level, @Nullable Long unitId, @Nullable Long contractId) {
        OpenFromPortal.Draft draft() {
            return new OpenFromPortal.Draft(kind, title.strip(), description.strip(), severity, level, unitId, contractId);
        }
    }

    record Receipt(long id, String number) {
    }

    record WordsBody(@NotBlank @Size(max = 8000) String text) {
    }

    record ConfirmBody(@NotNull @Size(max = 2000) String text) {
    }

    record RatingBody(@Min(1) @Max(5) int stars, @NotNull @Size(max = 2000) String text) {
    }

    @GetMapping
    Page<CustomerRequests.Row> list(@RequestParam(required = false) @Nullable Boolean open, @RequestParam(required = false) @Nullable String cursor,
                                    @RequestParam(required = false) @Nullable Integer limit) {
        return listing.requests().list(own.self().customerId(), open, cursor, limit);
    }

    @GetMapping("/choices")
    OpenFromPortal.Choices choices() {
        return open.choices();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Receipt open(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody NewRequest body) {
        return listing.idempotency().once(key, Actor.current().username(), "portal.open", body, Receipt.class, () -> {
            ServiceRequest request = open.open(body.draft());
            return new Receipt(request.id(), request.number());
        });
    }

    @GetMapping("/{id}")
    PortalRequests.Shown get(@PathVariable long id) {
        return shown.show(own.request(id));
    }

    @PostMapping("/{id}/reply")
    @OncePerKey
    PortalRequests.Shown reply(@PathVariable long id, @Valid @RequestBody WordsBody body) {
        acts.reply(own.request(id), body.text().strip(), "PORTAL");
        return get(id);
    }

    @PostMapping("/{id}/solved")
    PortalRequests.Shown solved(@PathVariable long id, @Valid @RequestBody ConfirmBody body) {
        acts.solved(own.request(id), body.text().strip());
        return get(id);
    }

    /** Answers with the request that is worked on from now: the same one, or the one that follows it. */
    @PostMapping("/{id}/not-solved")
    PortalRequests.Shown notSolved(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return get(acts.notSolved(own.request(id), body.text().strip()).id());
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String text) {
    }

    @PostMapping("/{id}/rating")
    PortalRequests.Shown rate(@PathVariable long id, @Valid @RequestBody RatingBody body) {
        acts.rate(own.request(id), body.stars(), body.text().strip());
        return get(id);
    }
}
