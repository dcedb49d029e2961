package org.yinuo.server.provider.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
import org.yinuo.server.provider.Referral;
import org.yinuo.server.provider.ReferralList;
import org.yinuo.server.provider.Referrals;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** Cases referred to partners and manufacturers. */
@RestController
@RequestMapping("/api")
class ReferralDoor {
    private static final String MAY_DIRECT = "hasAnyAuthority('requests.write', 'requests.triage')";
    private final Referrals referrals;
    private final ReferralList list;
    private final RequestAccess access;
    private final Idempotency idempotency;

    ReferralDoor(Referrals referrals, ReferralList list, RequestAccess access, Idempotency idempotency) {
        this.referrals = referrals;
        this.list = list;
        this.access = access;
        this.idempotency = idempotency;
    }

    record ReferBody(@NotNull Long providerId, @NotBlank @Size(max = 4000) String asked, boolean mail) {
    }

    record AnswerBody(@Nullable Instant occurredAt, @Nullable @Size(max = 100) String theirCase, @NotBlank @Size(max = 2000) String text) {
    }

    record ArrivedBody(@Nullable Instant occurredAt, @NotBlank @Size(max = 200) String who, boolean forUs) {
    }

    record DoneBody(@Nullable Instant occurredAt, @NotBlank @Size(max = 4000) String text) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @GetMapping("/service-requests/{id}/referrals")
    @PreAuthorize("hasAuthority('requests.read')")
    List<Referral> ofRequest(@PathVariable long id) {
        access.requireVisible(id);
        return list.of(id);
    }

    @PostMapping("/service-requests/{id}/referrals")
    @PreAuthorize(MAY_DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    Referral refer(@PathVariable long id, @Valid @RequestBody ReferBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return list.get(idempotency.once(key, Actor.current().username(), "referral.make:" + id, body, Long.class,
                () -> referrals.refer(id, body.providerId(), body.asked().strip(), body.mail())));
    }

    /** Newest first; of one provider, or only those that run. */
    @GetMapping("/referrals")
    @PreAuthorize(MAY_DIRECT)
    Page<Referral> page(@RequestParam(required = false) @Nullable Long providerId, @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return list.page(providerId, open, cursor, limit);
    }

    @PostMapping("/referrals/{id}/answered")
    @PreAuthorize(MAY_DIRECT)
    Referral answered(@PathVariable long id, @Valid @RequestBody AnswerBody body) {
        referrals.answered(id, body.occurredAt(), body.theirCase() == null ? "" : body.theirCase().strip(), body.text().strip());
        return list.get(id);
    }

    @PostMapping("/referrals/{id}/arrived")
    @PreAuthorize(MAY_DIRECT)
    Referral arrived(@PathVariable long id, @Valid @RequestBody ArrivedBody body) {
        referrals.arrived(id, body.occurredAt(), body.who().strip(), body.forUs());
        return list.get(id);
    }

    @PostMapping("/referrals/{id}/done")
    @PreAuthorize(MAY_DIRECT)
    Referral done(@PathVariable long id, @Valid @RequestBody DoneBody body) {
        referrals.done(id, body.occurredAt(), body.text().strip());
        return list.get(id);
    }

    @PostMapping("/referrals/{id}/declined")
    @PreAuthorize(MAY_DIRECT)
    Referral declined(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        referrals.without(id, Referral.Outcome.DECLINED, body.reason().strip());
        return list.get(id);
    }

    @PostMapping("/referrals/{id}/take-back")
    @PreAuthorize(MAY_DIRECT)
    Referral takeBack(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        referrals.without(id, Referral.Outcome.TAKEN_BACK, body.reason().strip());
        return list.get(id);
    }
}
