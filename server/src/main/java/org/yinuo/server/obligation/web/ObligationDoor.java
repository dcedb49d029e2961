package org.yinuo.server.obligation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.obligation.PeopleShown;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ContractOccasions;
import org.yinuo.server.obligation.MeetByNote;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.ObligationStory;
import org.yinuo.server.shared.OncePerKey;

/** One obligation: what it is, why it is due when it is, what shows that it was met. */
@RestController
@RequestMapping("/api")
class ObligationDoor {
    private final ObligationQueries queries;
    private final ObligationStory story;
    private final MeetByNote notes;
    private final ContractOccasions occasions;

    ObligationDoor(ObligationQueries queries, ObligationStory story, MeetByNote notes, ContractOccasions occasions) {
        this.queries = queries;
        this.story = story;
        this.notes = notes;
        this.occasions = occasions;
    }

    record ObligationView(ClockView clock, List<ObligationStory.FactView> facts, List<ObligationStory.EvidenceView> evidence,
                          ObligationStory.Explanation explanation) {
    }

    record PersonBody(@NotBlank @Size(max = 100) String name, @Nullable @PositiveOrZero @Max(80) BigDecimal years,
                      @Nullable @Size(max = 500) String certificates) {
    }

    record EvidenceBody(@NotBlank @Size(max = 4000) String text, @Nullable Instant occurredAt, @Nullable Long attachmentId,
                        @Nullable @Size(max = 200) List<@NotNull @Valid PersonBody> people) {

        List<PeopleShown.Person> shown() {
            return people == null ? List.of() : people.stream().map(one -> new PeopleShown.Person(one.name().strip(), one.years(),
                    one.certificates())).toList();
        }
    }

    record OccasionBody(@NotNull Long clauseId, @NotNull Instant occurredAt, @NotBlank @Size(max = 200) String words) {
    }

    record PromiseList(List<ContractOccasions.Row> items) {
    }

    @GetMapping("/obligations/{id}")
    @PreAuthorize("hasAnyAuthority('requests.write', 'ledger.read', 'requests.triage')")
    ObligationView get(@PathVariable long id) {
        ClockView clock = queries.get(id);
        return new ObligationView(clock, story.facts(List.of(id)).getOrDefault(id, List.of()),
                story.evidence(List.of(id)).getOrDefault(id, List.of()), story.explain(id));
    }

    @PostMapping("/obligations/{id}/evidence")
    @OncePerKey
    @PreAuthorize("hasAuthority('requests.write')")
    ObligationView evidence(@PathVariable long id, @Valid @RequestBody EvidenceBody body) {
        notes.meet(id, body.text(), body.occurredAt(), body.attachmentId(), body.shown());
        return get(id);
    }

    @GetMapping("/contracts/{id}/promises")
    @PreAuthorize("hasAuthority('ledger.read')")
    PromiseList promises(@PathVariable long id) {
        return new PromiseList(occasions.of(id));
    }

    @PostMapping("/contracts/{id}/occasions")
    @OncePerKey
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<ObligationView> happened(@PathVariable long id, @Valid @RequestBody OccasionBody body) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(get(occasions.happened(id, body.clauseId(), body.occurredAt(), body.words().strip())));
    }
}
