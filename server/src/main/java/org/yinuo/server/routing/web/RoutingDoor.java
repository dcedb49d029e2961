package org.yinuo.server.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.routing.RoutingFacts;
import org.yinuo.server.routing.RoutingRules;
import org.yinuo.server.routing.RuleSet;
import org.yinuo.server.routing.TryRules;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.shared.ETags;

/** The rules that send requests to departments. */
@RestController
@RequestMapping("/api/routing-rules")
@PreAuthorize("hasAuthority('settings.manage')")
class RoutingDoor {
    private final RoutingRules rules;
    private final TryRules trial;

    RoutingDoor(RoutingRules rules, TryRules trial) {
        this.rules = rules;
        this.trial = trial;
    }

    record FactsBody(@NotNull RequestKind kind, @NotNull Severity severity, @Nullable Long customerId, @Nullable @Size(max = 200) String model,
                     @Nullable @Size(max = 8200) String text) {
        RoutingFacts facts() {
            return new RoutingFacts(kind, severity, customerId, model == null ? "" : model, text == null ? "" : text);
        }
    }

    record TrialBody(@NotNull RuleSet set, @Nullable @Size(max = 40) String number, @Nullable @Valid FactsBody facts) {
    }

    @GetMapping
    ResponseEntity<RoutingRules.InForce> current() {
        return answer(rules.current());
    }

    @PutMapping
    ResponseEntity<RoutingRules.InForce> set(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                             @Valid @RequestBody RuleSet set) {
        return answer(rules.set(ifMatch, set));
    }

    @PostMapping("/trial")
    TryRules.Answer tryOut(@Valid @RequestBody TrialBody body) {
        return trial.on(body.set(), body.number(), body.facts() == null ? null : body.facts().facts());
    }

    private static ResponseEntity<RoutingRules.InForce> answer(RoutingRules.InForce inForce) {
        return ResponseEntity.ok().eTag(ETags.of(inForce.edition())).body(inForce);
    }
}
