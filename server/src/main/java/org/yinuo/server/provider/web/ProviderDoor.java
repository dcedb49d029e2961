package org.yinuo.server.provider.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.provider.Provider;
import org.yinuo.server.provider.Providers;
import org.yinuo.server.provider.ReferralList;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Refusal;

/** Partners and manufacturers. */
@RestController
@RequestMapping("/api/providers")
class ProviderDoor {
    /** A year; nobody agrees to more. */
    private static final int MOST_MINUTES = 525_600;
    private final Providers providers;
    private final ReferralList referrals;
    private final Idempotency idempotency;
    private final Clock clock;

    ProviderDoor(Providers providers, ReferralList referrals, Idempotency idempotency, Clock clock) {
        this.providers = providers;
        this.referrals = referrals;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record Body(@NotNull Provider.Kind kind, @NotBlank @Size(max = 100) String name, @Nullable @Size(max = 500) String serves,
            @Nullable @Size(max = 100) String contact, @Nullable @Size(max = 40) String phone, @Nullable @Email @Size(max = 200) String email,
            @Nullable @Size(max = 100) String agreement, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, @NotBlank @Size(max = 200) String hours,
            @Nullable @Positive @Max(MOST_MINUTES) Integer respondMinutes, @Nullable @Positive @Max(MOST_MINUTES) Integer arriveMinutes,
            @Nullable @Positive @Max(MOST_MINUTES) Integer resolveMinutes, @Nullable @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal perBreach,
            @Nullable @Size(max = 2000) String note) {

        Providers.Draft draft() {
            return new Providers.Draft(kind, name.strip(), text(serves), new Provider.Contact(text(contact), text(phone), text(email)),
                    new Provider.Agreement(text(agreement), validFrom, validTo, hours.strip(), respondMinutes, arriveMinutes, resolveMinutes, perBreach), text(note));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    record ClosedBody(boolean closed) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('requests.read')")
    List<Provider> all() {
        return providers.all();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('requests.read')")
    ResponseEntity<Provider> get(@PathVariable long id) {
        return answer(HttpStatus.OK, providers.get(id));
    }

    /** How it kept its agreement in a period, by default this year. */
    @GetMapping("/{id}/kept")
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage', 'ledger.read')")
    ReferralList.Kept kept(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate today = HouseZone.dayOf(clock.instant());
        LocalDate first = from == null ? today.withDayOfYear(1) : from;
        LocalDate last = to == null ? today : to;
        if (last.isBefore(first)) {
            throw Refusal.invalid("period-invalid").at("to");
        }
        return referrals.kept(providers.get(id).id(), first.atStartOfDay(HouseZone.ZONE).toInstant(), last.plusDays(1).atStartOfDay(HouseZone.ZONE).toInstant());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Provider> add(@Valid @RequestBody Body body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(HttpStatus.CREATED, idempotency.once(key, Actor.current().username(), "provider.add", body, Provider.class,
                () -> providers.add(body.draft())));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Provider> change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Body body) {
        return answer(HttpStatus.OK, providers.change(id, ifMatch, body.draft()));
    }

    /** Asks it no more, or again. */
    @PutMapping("/{id}/closed")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Provider> close(@PathVariable long id, @Valid @RequestBody ClosedBody body) {
        return answer(HttpStatus.OK, providers.close(id, body.closed()));
    }

    private static ResponseEntity<Provider> answer(HttpStatus status, Provider provider) {
        return ResponseEntity.status(status).eTag(ETags.of(provider.version())).body(provider);
    }
}
