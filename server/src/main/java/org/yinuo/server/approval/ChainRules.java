package org.yinuo.server.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Refusal;

/** What steps must be like before approvals may take them. */
@Component
class ChainRules {
    private static final int MOST_STEPS = 20;
    private final Users users;

    ChainRules(Users users) {
        this.users = users;
    }

    void check(List<ChainStep> steps) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw Refusal.invalid("chain-length", MOST_STEPS).at("steps");
        }
        Set<List<Object>> deciders = new HashSet<>();
        for (ChainStep step : steps) {
            check(step);
            Object decider = step.role() == null ? String.valueOf(step.userId()) : step.role();
            if (!deciders.add(List.of(step.turn(), decider))) {
                throw Refusal.invalid("chain-step-twice").at("steps");
            }
        }
        refuseGaps(steps);
    }

    private void check(ChainStep step) {
        if ((step.role() == null) == (step.userId() == null)) {
            throw Refusal.invalid("chain-step-who").at("steps");
        }
        if (step.role() == Role.CUSTOMER || step.role() == Role.AUDITOR) {
            throw Refusal.invalid("chain-step-role").at("steps");
        }
        if (step.userId() != null) {
            User person = users.colleague(step.userId()).orElseThrow(() -> Refusal.invalid("user-unknown").at("steps"));
            if (!person.enabled()) {
                throw Refusal.invalid("chain-step-disabled", person.displayName()).at("steps");
            }
        }
    }

    /** Nobody decides what he asked for himself, so every step needs somebody else. */
    void requireOthers(List<ChainStep> steps, long asker) {
        for (ChainStep step : steps) {
            boolean others = step.role() == null ? !Objects.equals(step.userId(), asker)
                    : users.holding(step.role()).stream().anyMatch(user -> user.id() != asker);
            if (!others) {
                throw Refusal.conflict("approval-nobody-else");
            }
        }
    }

    private static void refuseGaps(List<ChainStep> steps) {
        long turns = steps.stream().map(ChainStep::turn).distinct().count();
        if (steps.stream().anyMatch(step -> step.turn() < 1 || step.turn() > turns)) {
            throw Refusal.invalid("chain-turns").at("steps");
        }
    }
}
