package org.yinuo.server.escalation.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.escalation.Ladder;
import org.yinuo.server.escalation.Ladders;
import org.yinuo.server.escalation.StepStory;
import org.yinuo.server.shared.ETags;

/** Escalation ladders, and the steps of single obligations. */
@RestController
@RequestMapping("/api")
class EscalationDoor {
    private static final String OF_CLAUSE = "/escalation-ladder/versions/{versionId}/clauses/{clauseId}";
    private final Ladders ladders;
    private final StepStory steps;

    EscalationDoor(Ladders ladders, StepStory steps) {
        this.ladders = ladders;
        this.steps = steps;
    }

    @GetMapping("/escalation-ladder")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Ladders.InForce> house() {
        return answer(ladders.house());
    }

    @PutMapping("/escalation-ladder")
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Ladders.InForce> setHouse(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                             @Valid @RequestBody Ladder ladder) {
        return answer(ladders.setHouse(ifMatch, ladder));
    }

    @GetMapping(OF_CLAUSE)
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Ladders.InForce> ofClause(@PathVariable long versionId, @PathVariable long clauseId) {
        return answer(ladders.ofClause(versionId, clauseId));
    }

    @PutMapping(OF_CLAUSE)
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Ladders.InForce> setClause(@PathVariable long versionId, @PathVariable long clauseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody Ladder ladder) {
        return answer(ladders.setClause(versionId, clauseId, ifMatch, ladder));
    }

    /** Back to the house's own ladder. */
    @DeleteMapping(OF_CLAUSE)
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<Ladders.InForce> dropClause(@PathVariable long versionId, @PathVariable long clauseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(ladders.setClause(versionId, clauseId, ifMatch, null));
    }

    @GetMapping("/obligations/{id}/steps")
    @PreAuthorize("hasAnyAuthority('requests.write', 'ledger.read', 'requests.triage')")
    StepStory.View steps(@PathVariable long id) {
        return steps.of(id);
    }

    private static ResponseEntity<Ladders.InForce> answer(Ladders.InForce inForce) {
        return ResponseEntity.ok().eTag(ETags.of(inForce.edition())).body(inForce);
    }
}
