package org.yinuo.server.settlement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.settlement.BreachEvent;
import org.yinuo.server.settlement.BreachFile;
import org.yinuo.server.settlement.DecideOnBreach;
import org.yinuo.server.settlement.StatePenalty;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.OncePerKey;

/** Breaches of a contract: disputes, waivers, work done elsewhere. */
@RestController
@RequestMapping("/api")
@ResponseStatus(HttpStatus.OK)
class BreachDoor {
    private final BreachFile file;
    private final DecideOnBreach decide;
    private final StatePenalty penalties;

    BreachDoor(BreachFile file, DecideOnBreach decide, StatePenalty penalties) {
        this.penalties = penalties;
        this.file = file;
        this.decide = decide;
    }

    record Breaches(List<BreachFile.View> items) {
    }

    record SaidBody(BreachEvent.@Nullable Side side, @NotBlank @Size(max = 2000) String reason, @Nullable Long attachmentId) {
        BreachEvent.Side speaker() {
            return side == null ? BreachEvent.Side.US : side;
        }
    }

    record NoteBody(@NotBlank @Size(max = 2000) String reason, @Nullable Long attachmentId) {
    }

    record CostBody(@NotNull Money amount, @NotBlank @Size(max = 2000) String reason, @Nullable Long attachmentId) {
    }

    record PenaltyBody(@NotNull Long clauseId, @NotNull Money amount, @NotBlank @Size(max = 2000) String reason, @Nullable Long attachmentId) {
    }

    @GetMapping("/contracts/{id}/breaches")
    @PreAuthorize("hasAuthority('ledger.read')")
    Breaches of(@PathVariable long id) {
        return new Breaches(file.of(id));
    }

    @PostMapping("/breaches/{id}/dispute")
    @PreAuthorize("hasAnyAuthority('requests.write', 'breaches.waive')")
    void dispute(@PathVariable long id, @Valid @RequestBody SaidBody body) {
        decide.dispute(id, body.speaker(), body.reason(), body.attachmentId());
    }

    @PostMapping("/breaches/{id}/dispute/close")
    @PreAuthorize("hasAuthority('breaches.waive')")
    void closeDispute(@PathVariable long id, @Valid @RequestBody NoteBody body) {
        decide.closeDispute(id, body.reason(), body.attachmentId());
    }

    /** Asks for a waiver; another person approves it. */
    @PostMapping("/breaches/{id}/waive")
    @PreAuthorize("hasAnyAuthority('requests.write', 'breaches.waive')")
    void waive(@PathVariable long id, @Valid @RequestBody SaidBody body) {
        decide.askWaiver(id, body.speaker(), body.reason(), body.attachmentId());
    }

    @PostMapping("/breaches/{id}/waive/approve")
    @PreAuthorize("hasAuthority('breaches.waive')")
    void approve(@PathVariable long id, @Valid @RequestBody NoteBody body) {
        decide.approveWaiver(id, body.reason(), body.attachmentId());
    }

    @PostMapping("/breaches/{id}/waive/refuse")
    @PreAuthorize("hasAuthority('breaches.waive')")
    void refuse(@PathVariable long id, @Valid @RequestBody NoteBody body) {
        decide.refuseWaiver(id, body.reason(), body.attachmentId());
    }

    /** What a penalty clause comes to that no due time reckons. */
    @PostMapping("/breaches/{id}/penalty")
    @OncePerKey
    @PreAuthorize("hasAnyAuthority('breaches.waive', 'contracts.write')")
    void statePenalty(@PathVariable long id, @Valid @RequestBody PenaltyBody body) {
        penalties.state(id, body.clauseId(), body.amount(), body.reason(), body.attachmentId());
    }

    @PostMapping("/breaches/{id}/done-elsewhere")
    @OncePerKey
    @PreAuthorize("hasAnyAuthority('requests.write', 'contracts.write')")
    void doneElsewhere(@PathVariable long id, @Valid @RequestBody CostBody body) {
        decide.doneElsewhere(id, body.amount(), body.reason(), body.attachmentId());
    }
}
