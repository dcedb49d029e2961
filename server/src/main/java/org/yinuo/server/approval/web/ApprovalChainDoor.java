package org.yinuo.server.approval.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.yinuo.server.approval.ApprovalChains;
import org.yinuo.server.approval.Chain;
import org.yinuo.server.approval.ChainStep;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.approval.ReadChains;
import org.yinuo.server.identity.Role;
import org.yinuo.server.shared.ETags;

/** The steps approvals take. */
@RestController
@RequestMapping("/api/approval-chains")
@PreAuthorize("hasAuthority('users.manage')")
class ApprovalChainDoor {
    private final ApprovalChains chains;
    private final ReadChains read;

    ApprovalChainDoor(ApprovalChains chains, ReadChains read) {
        this.chains = chains;
        this.read = read;
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
        return chains.all();
    }

    @GetMapping("/{purpose}/history")
    List<Chain.Past> history(@PathVariable Purpose purpose) {
        return read.history(purpose);
    }

    @PutMapping("/{purpose}")
    ResponseEntity<Chain> replace(@PathVariable Purpose purpose, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChainBody body) {
        chains.replace(purpose, body.steps().stream().map(StepBody::step).toList(), ifMatch);
        return answer(purpose);
    }

    @DeleteMapping("/{purpose}")
    ResponseEntity<Chain> reset(@PathVariable Purpose purpose, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        chains.reset(purpose, ifMatch);
        return answer(purpose);
    }

    private ResponseEntity<Chain> answer(Purpose purpose) {
        Chain chain = chains.show(purpose);
        return ResponseEntity.ok().eTag(ETags.of(chain.version())).body(chain);
    }
}
