package org.yinuo.server.escalation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.contract.Commitments;

/** What versions promise as steps. Each is read from its clauses once: a version never changes. */
@Component
class PromisedSteps {
    private final Map<Question, List<LetterSteps.Promised>> known = new ConcurrentHashMap<>();
    private final Commitments commitments;

    PromisedSteps(Commitments commitments) {
        this.commitments = commitments;
    }

    private record Question(long versionId, ObligationKind kind, Severity severity) {
    }

    List<LetterSteps.Promised> of(long versionId, ObligationKind kind, Severity severity) {
        return known.computeIfAbsent(new Question(versionId, kind, severity),
                asked -> LetterSteps.of(commitments.version(versionId), kind, severity));
    }
}
