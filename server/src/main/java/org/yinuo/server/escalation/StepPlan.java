package org.yinuo.server.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.QuietHours;
import org.yinuo.core.obligation.Term;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.obligation.WatchedPromises.Watched;

/** The steps of an obligation: of its clause's ladder or the house's, and those the letter promises. */
@Component
class StepPlan {
    private static final ZoneId HOUSE_ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<Channel> IN_APP = Set.of(Channel.IN_APP);
    private final Commitments commitments;

    StepPlan(Commitments commitments) {
        this.commitments = commitments;
    }

    /** All its steps, taken or not, in the order they come. */
    List<PlannedStep> of(Watched promise, Ladders.All ladders) {
        Ladder ladder = ladders.of(promise.clauseId());
        List<PlannedStep> steps = new ArrayList<>();
        for (Ladder.Step step : ladder.steps()) {
            Instant at = afterQuietHours(promise, ladder, promise.at(step.time()));
            steps.add(new PlannedStep(step.key(), at, step.tell(), step.users(), step.channels(), step.act(), step.assignTo(), null));
        }
        for (LetterSteps.Promised step : promised(promise)) {
            steps.add(new PlannedStep("clause:" + step.clauseId(), promise.at(step.time()),
                    List.of(Recipient.ASSIGNEE, Recipient.SERVICE_MANAGERS), List.of(), IN_APP, step.act(), null, step.to()));
        }
        steps.sort(Comparator.comparing(PlannedStep::at));
        return List.copyOf(steps);
    }

    /** Promises kept day and night, and what the letter itself promises, wait for nobody's sleep. */
    private static Instant afterQuietHours(Watched promise, Ladder ladder, Instant at) {
        Term term = promise.state().term();
        boolean dayAndNight = term instanceof Term.Counted counted && counted.calendar().isAlwaysOpen();
        if (ladder.quietFrom() == null || ladder.quietTo() == null || dayAndNight) {
            return at;
        }
        ZoneId zone = term instanceof Term.Counted counted ? counted.calendar().zone() : HOUSE_ZONE;
        return new QuietHours(ladder.quietFrom(), ladder.quietTo(), zone).after(at);
    }

    private List<LetterSteps.Promised> promised(Watched promise) {
        Long versionId = promise.commitmentVersionId();
        if (versionId == null) {
            return List.of();
        }
        CommitmentVersion version = commitments.version(versionId);
        return LetterSteps.of(version, promise.kind(), severity(version, promise.clauseId()));
    }

    private static Severity severity(CommitmentVersion version, @Nullable Long clauseId) {
        return clauseId == null ? Severity.ANY : version.clause(clauseId).map(clause -> clause.terms().severity()).orElse(Severity.ANY);
    }
}
