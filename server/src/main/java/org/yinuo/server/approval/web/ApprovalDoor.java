package org.yinuo.server.approval.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.ApprovalView.Verdict;
import org.yinuo.server.approval.DecideApproval;
import org.yinuo.server.approval.Delegates;
import org.yinuo.server.shared.OncePerKey;

/** What waits for somebody's approval. Who may decide what stands in the approval, not on the door. */
@RestController
@RequestMapping("/api")
@PreAuthorize("isAuthenticated()")
class ApprovalDoor {
    private final DecideApproval decide;
    private final Delegates delegates;

    ApprovalDoor(DecideApproval decide, Delegates delegates) {
        this.decide = decide;
        this.delegates = delegates;
    }

    record Waiting(List<ApprovalView> items, int total) {
    }

    record DecisionBody(@NotNull Verdict verdict, @NotBlank @Size(max = 2000) String reason) {
    }

    record DelegateBody(@NotNull Long delegateId, @NotNull Instant startInclusive, @NotNull Instant endExclusive) {
    }

    @GetMapping("/approvals/awaiting")
    Waiting awaiting() {
        List<ApprovalView> items = decide.awaitingMe();
        return new Waiting(items, items.size());
    }

    @GetMapping("/approvals/{id}")
    ApprovalView get(@PathVariable long id) {
        return decide.get(id);
    }

    @PostMapping("/approval-steps/{id}/decision")
    ApprovalView decide(@PathVariable long id, @Valid @RequestBody DecisionBody body) {
        return decide.decide(id, body.verdict(), body.reason().strip());
    }

    @GetMapping("/approval-delegates")
    List<Delegates.Delegate> delegates() {
        return delegates.own();
    }

    @PostMapping("/approval-delegates")
    @OncePerKey
    @ResponseStatus(HttpStatus.CREATED)
    List<Delegates.Delegate> appoint(@Valid @RequestBody DelegateBody body) {
        delegates.appoint(body.delegateId(), body.startInclusive(), body.endExclusive());
        return delegates.own();
    }

    @DeleteMapping("/approval-delegates/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        delegates.revoke(id);
    }
}
