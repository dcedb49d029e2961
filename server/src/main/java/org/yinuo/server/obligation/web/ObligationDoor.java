package org.yinuo.server.obligation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.MeetByNote;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.ObligationStory;

/** One obligation: what it is, why it is due when it is, what shows that it was met. */
@RestController
@RequestMapping("/api")
class ObligationDoor {
    private final ObligationQueries queries;
    private final ObligationStory story;
    private final MeetByNote notes;

    ObligationDoor(ObligationQueries queries, ObligationStory story, MeetByNote notes) {
        this.queries = queries;
        this.story = story;
        this.notes = notes;
    }

    record ObligationView(ClockView clock, List<ObligationStory.FactView> facts, List<ObligationStory.EvidenceView> evidence,
                          ObligationStory.Explanation explanation) {
    }

    record EvidenceBody(@NotBlank @Size(max = 4000) String text, @Nullable Instant occurredAt, @Nullable Long attachmentId) {
    }

    @GetMapping("/obligations/{id}")
    @PreAuthorize("hasAnyAuthority('requests.write', 'ledger.read', 'requests.triage')")
    ObligationView get(@PathVariable long id) {
        ClockView clock = queries.get(id);
        return new ObligationView(clock, story.facts(List.of(id)).getOrDefault(id, List.of()),
                story.evidence(List.of(id)).getOrDefault(id, List.of()), story.explain(id));
    }

    @PostMapping("/obligations/{id}/evidence")
    @PreAuthorize("hasAuthority('requests.write')")
    ObligationView evidence(@PathVariable long id, @Valid @RequestBody EvidenceBody body) {
        notes.meet(id, body.text(), body.occurredAt(), body.attachmentId());
        return get(id);
    }
}
