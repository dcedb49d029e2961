package org.yinuo.server.escalation;

import java.util.List;
import java.util.Optional;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.Limits;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.StepTime;
import org.yinuo.core.time.TimeLimit;
import org.yinuo.server.contract.CommitmentVersion;

/**
 * The steps a letter itself promises: after so long to remote support, to the experts, to somebody's superior. Going on site is
 * none of them, it is a clock of its own. They are measured on the clock that says when the fault is gone.
 */
final class LetterSteps {
    private LetterSteps() {
    }

    /** A promised step: where it stands in the letter, when, and to whom the fault goes. */
    record Promised(long clauseId, TimeLimit after, Act act, String to) {
        StepTime time() {
            return new StepTime.Elapsed(after);
        }
    }

    static List<Promised> of(CommitmentVersion version, ObligationKind kind, Severity severity) {
        if (kind != measure(version.commitment())) {
            return List.of();
        }
        return version.clauses().stream().flatMap(pinned -> promised(pinned.id(), pinned.clause(), severity).stream()).toList();
    }

    private static ObligationKind measure(Commitment commitment) {
        boolean resolves = commitment.enforceable().stream().anyMatch(clause -> clause instanceof ResolutionTime time && time.target() == null);
        boolean restores = commitment.enforceable().stream().anyMatch(RecoveryTime.class::isInstance);
        return resolves || !restores ? ObligationKind.RESOLVE : ObligationKind.RESTORE;
    }

    private static Optional<Promised> promised(long id, Clause clause, Severity severity) {
        if (!(clause instanceof Escalation step) || !step.terms().marks().isEmpty() || step.terms().channel() == Channel.ONSITE
                || "onsite".equals(step.toLevel())) {
            return Optional.empty();
        }
        Severity of = step.terms().severity();
        boolean applies = of == Severity.ANY || severity == Severity.ANY || of == severity;
        String to = step.toLevel() == null ? "" : step.toLevel();
        return applies ? Limits.time(step.terms().limit(), step.terms().calendar()).map(after -> new Promised(id, after, act(to), to))
                : Optional.empty();
    }

    private static Act act(String to) {
        return "expert-panel".equals(to) ? Act.EXPERT_PANEL : "remote".equals(to) ? Act.TO_REMOTE : Act.NONE;
    }
}
