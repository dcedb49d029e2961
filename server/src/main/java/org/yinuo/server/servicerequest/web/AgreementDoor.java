package org.yinuo.server.servicerequest.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.servicerequest.Agreements;
import org.yinuo.server.servicerequest.Intervention;
import org.yinuo.server.servicerequest.Intervention.Kind;
import org.yinuo.server.servicerequest.Interventions;
import org.yinuo.server.servicerequest.MajorRequest;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;

/** What house and customer must agree on before work: major requests, remote sessions, changes. */
@RestController
@RequestMapping("/api")
class AgreementDoor {
    private final Agreements agreements;
    private final MajorRequest majors;
    private final Interventions interventions;
    private final RequestAccess access;
    private final RequestFile file;
    private final Idempotency idempotency;

    AgreementDoor(Agreements agreements, MajorRequest majors, Interventions interventions, RequestAccess access, RequestFile file, Idempotency idempotency) {
        this.agreements = agreements;
        this.majors = majors;
        this.interventions = interventions;
        this.access = access;
        this.file = file;
        this.idempotency = idempotency;
    }

    record ReportBody(@NotBlank @Size(max = 4000) String situation, @NotBlank @Size(max = 4000) String impact,
                      @NotBlank @Size(max = 4000) String plan, @NotBlank @Size(max = 4000) String risk, @Nullable Long attachmentId) {
    }

    record RecordBody(@NotNull Instant startedAt, @NotNull Instant endedAt, @NotBlank @Size(max = 4000) String handling,
                      @NotBlank @Size(max = 4000) String result, @NotNull @Size(max = 4000) String followUp) {
    }

    record PlanBody(@NotNull Kind kind, @NotBlank @Size(max = 2000) String what, @NotBlank @Size(max = 1000) String target,
                    @NotNull @Size(max = 2000) String undo, @Nullable Instant validFrom, @Nullable Instant validUntil) {
    }

    record ResultBody(@NotBlank @Size(max = 4000) String result, @Nullable @Size(max = 2000) String before, @Nullable @Size(max = 2000) String after) {
        Interventions.Outcome outcome() {
            return new Interventions.Outcome(result.strip(), said(before), said(after));
        }

        private static @Nullable String said(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    record ExceptionBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @GetMapping("/service-requests/{id}/agreements")
    @PreAuthorize("hasAuthority('requests.read')")
    Agreements.View agreements(@PathVariable long id) {
        access.requireVisible(id);
        return agreements.of(id);
    }

    @PostMapping("/service-requests/{id}/major-report")
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<RequestView> report(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                       @Valid @RequestBody ReportBody body) {
        return RequestAnswer.of(file.view(majors.report(id, ifMatch,
                new MajorRequest.Report(body.situation(), body.impact(), body.plan(), body.risk(), body.attachmentId()))));
    }

    @PostMapping("/service-requests/{id}/major-record")
    @PreAuthorize("hasAuthority('requests.write')")
    Agreements.View record(@PathVariable long id, @Valid @RequestBody RecordBody body) {
        majors.record(id, new MajorRequest.Handled(body.startedAt(), body.endedAt(), body.handling(), body.result(), body.followUp()));
        return agreements.of(id);
    }

    @PostMapping("/service-requests/{id}/interventions")
    @PreAuthorize("hasAuthority('requests.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Intervention plan(@PathVariable long id, @Valid @RequestBody PlanBody body,
                                    @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "intervention.plan:" + id, body, Intervention.class,
                () -> interventions.plan(id, new Interventions.Plan(body.kind(), body.what().strip(), body.target().strip(), body.undo().strip(),
                        body.validFrom(), body.validUntil())));
    }

    @PostMapping("/service-requests/{id}/interventions/confirmation")
    @PreAuthorize("hasAuthority('requests.write')")
    Agreements.View confirmation(@PathVariable long id) {
        interventions.askToConfirm(id);
        return agreements.of(id);
    }

    @PostMapping("/interventions/{id}/begin")
    @PreAuthorize("hasAuthority('requests.write')")
    Intervention begin(@PathVariable long id) {
        return interventions.begin(id);
    }

    @PostMapping("/interventions/{id}/end")
    @PreAuthorize("hasAuthority('requests.write')")
    Intervention end(@PathVariable long id, @Valid @RequestBody ResultBody body) {
        return interventions.end(id, body.outcome());
    }

    /** It asked for a change, but nothing was changed. */
    @PostMapping("/service-requests/{id}/interventions/none")
    @PreAuthorize("hasAuthority('requests.write')")
    Agreements.View nothingChanged(@PathVariable long id, @Valid @RequestBody ExceptionBody body) {
        interventions.nothingChanged(id, body.reason().strip());
        return agreements.of(id);
    }

    /** It may be closed though the customer has not confirmed what was changed. */
    @PostMapping("/service-requests/{id}/interventions/unconfirmed")
    @PreAuthorize("hasAuthority('complaints.oversee')")
    Agreements.View unconfirmed(@PathVariable long id, @Valid @RequestBody ExceptionBody body) {
        interventions.letCloseUnconfirmed(id, body.reason().strip());
        return agreements.of(id);
    }
}
