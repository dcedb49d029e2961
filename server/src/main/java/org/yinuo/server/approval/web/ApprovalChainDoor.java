package org.yinuo.server.approval.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.approval.ApprovalChains;
import org.yinuo.server.approval.ChainStep;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.identity.Role;

/** The steps approvals take. */
@RestController
@RequestMapping("/api/approval-chains")
@PreAuthorize("hasAuthority('users.manage')")
class ApprovalChainDoor {
    private final ApprovalChains chains;

    ApprovalChainDoor(ApprovalChains chains) {
        this.chains = chains;
    }

    record Chain(Purpose purpose, List<ChainStep> steps) {
    }

    record StepBody(@Min(1) @Max(20) int turn, @Nullable Role role, @Nullable Long userId, @Min(1) @Max(1000) int hours) {
        ChainStep step() {
            return new ChainStep(turn, role, userId, hours);
        }
    }

    record ChainBody(@NotNull @Size(max = 100) List<@NotNull @Valid StepBody> steps) {
    }

    @GetMapping
    List<Chain> all() {
        return chains.all().entrySet().stream().map(each -> new Chain(each.getKey(), each.getValue())).toList();
    }

    @PutMapping("/{purpose}")
    Chain replace(@PathVariable Purpose purpose, @Valid @RequestBody ChainBody body) {
        chains.replace(purpose, body.steps().stream().map(StepBody::step).toList());
        return new Chain(purpose, chains.of(purpose));
    }
}
