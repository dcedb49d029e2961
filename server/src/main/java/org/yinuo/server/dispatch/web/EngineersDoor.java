package org.yinuo.server.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.dispatch.Certificates;
import org.yinuo.server.dispatch.Duties;
import org.yinuo.server.dispatch.Duty;
import org.yinuo.server.dispatch.Duty.Kind;
import org.yinuo.server.dispatch.EngineerProfile;
import org.yinuo.server.dispatch.Engineers;
import org.yinuo.server.dispatch.ProfileDraft;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Refusal;

/** Engineers with what they can and when they are there. */
@RestController
@RequestMapping("/api/dispatch")
@PreAuthorize("hasAuthority('workorders.dispatch')")
class EngineersDoor {
    private static final int FARTHEST = 3660;
    private final Engineers engineers;
    private final Certificates certificates;
    private final Duties duties;
    private final Clock clock;

    EngineersDoor(Engineers engineers, Certificates certificates, Duties duties, Clock clock) {
        this.engineers = engineers;
        this.certificates = certificates;
        this.duties = duties;
        this.clock = clock;
    }

    record ProfileBody(@Nullable List<@NotNull String> territories, @Nullable Map<String, Integer> skills, EngineerProfile.@Nullable Home home,
            @Nullable List<EngineerProfile.@NotNull Hours> hours, @Nullable String note) {
    }

    record CertificateBody(@NotNull String kind, @Nullable String number, @Nullable String issuer, @NotNull LocalDate validFrom,
            @NotNull LocalDate expiresOn, @Nullable Boolean blocks) {
    }

    record DutyBody(@NotNull Set<@NotNull Long> engineerIds, @NotNull Kind kind, @NotNull Instant from, @NotNull Instant to,
            @Nullable String note) {
    }

    @GetMapping("/engineers")
    List<EngineerProfile> list() {
        return engineers.all();
    }

    @GetMapping("/engineers/{id}")
    ResponseEntity<EngineerProfile> get(@PathVariable long id) {
        return answer(engineers.get(id));
    }

    @PutMapping("/engineers/{id}")
    ResponseEntity<EngineerProfile> say(@PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProfileBody body) {
        return answer(engineers.say(id, ProfileDraft.of(body.territories(), body.skills(), body.home(), body.hours(), body.note()), ifMatch));
    }

    @PostMapping("/engineers/{id}/certificates")
    @OncePerKey
    ResponseEntity<EngineerProfile> add(@PathVariable long id, @Valid @RequestBody CertificateBody body) {
        certificates.add(id, Certificates.Draft.of(body.kind(), body.number(), body.issuer(), body.validFrom(), body.expiresOn(),
                Boolean.TRUE.equals(body.blocks())));
        return answer(engineers.get(id));
    }

    @DeleteMapping("/engineers/{id}/certificates/{certificateId}")
    ResponseEntity<EngineerProfile> remove(@PathVariable long id, @PathVariable long certificateId) {
        certificates.remove(id, certificateId);
        return answer(engineers.get(id));
    }

    /** Certificates that end within so many days, or have ended. */
    @GetMapping("/certificates/expiring")
    List<Certificates.Expiring> expiring(@RequestParam(defaultValue = "60") int days) {
        if (days < 0 || days > FARTHEST) {
            throw Refusal.invalid("date-out-of-range").at("days");
        }
        return certificates.expiring(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8)).plusDays(days));
    }

    /** Duties of so many days from a day on. */
    @GetMapping("/duties")
    List<Duty> duties(@RequestParam(required = false) @Nullable Instant from, @RequestParam(defaultValue = "28") int days) {
        if (days < 1 || days > FARTHEST) {
            throw Refusal.invalid("date-out-of-range").at("days");
        }
        Instant start = from == null || Math.abs(from.getEpochSecond()) > 8_000_000_000L ? clock.instant() : from;
        return duties.between(start, start.plusSeconds(days * 86_400L));
    }

    @PostMapping("/duties")
    @OncePerKey
    void add(@Valid @RequestBody DutyBody body) {
        duties.add(body.engineerIds(), body.kind(), body.from(), body.to(), body.note());
    }

    @DeleteMapping("/duties/{id}")
    void removeDuty(@PathVariable long id) {
        duties.remove(id);
    }

    private static ResponseEntity<EngineerProfile> answer(EngineerProfile profile) {
        return ResponseEntity.ok().eTag(ETags.of(profile.version())).body(profile);
    }
}
