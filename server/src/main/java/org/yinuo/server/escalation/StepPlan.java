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
import org.yinuo.server.shared.HouseZone;

/** The steps of an obligation: of its clause's ladder or the house's, and those the letter promises. */
@Component
class StepPlan {
    private static final Set<Channel> IN_APP = Set.of(Channel.IN_APP);
    private final Commitments commitments;
    private final PromisedSteps steps;

    StepPlan(Commitments commitments, PromisedSteps steps) {
        this.commitments = commitments;
        this.steps = steps;
    }

    /** Its steps but those taken before, in the order they come. */
    List<PlannedStep> of(Watched promise, Ladders.All ladders, Set<String> taken) {
        Ladder ladder = ladders.of(promise.clauseId());
        List<PlannedStep> planned = new ArrayList<>();
        for (Ladder.Step step : ladder.steps()) {
            if (taken.contains(step.key())) {
                continue;
            }
            Instant at = afterQuietHours(promise, ladder, promise.at(step.time()));
            planned.add(new PlannedStep(step.key(), at, step.tell(), step.users(), step.channels(), step.act(), step.assignTo(), null));
        }
        for (LetterSteps.Promised step : promised(promise)) {
            String key = "clause:" + step.clauseId();
            if (!taken.contains(key)) {
                planned.add(new PlannedStep(key, promise.at(step.time()),
                        List.of(Recipient.ASSIGNEE, Recipient.SERVICE_MANAGERS), List.of(), IN_APP, step.act(), null, step.to()));
            }
        }
        planned.sort(Comparator.comparing(PlannedStep::at));
        return List.copyOf(planned);
    }

    /** Promises kept day and night, and what the letter itself promises, wait for nobody's sleep. */
    private static Instant afterQuietHours(Watched promise, Ladder ladder, Instant at) {
        Term term = promise.state().term();
        boolean dayAndNight = term instanceof Term.Counted counted && counted.calendar().isAlwaysOpen();
        if (ladder.quietFrom() == null || ladder.quietTo() == null || dayAndNight) {
            return at;
        }
        ZoneId zone = term instanceof Term.Counted counted ? counted.calendar().zone() : HouseZone.ZONE;
        return new QuietHours(ladder.quietFrom(), ladder.quietTo(), zone).after(at);
    }

    private List<LetterSteps.Promised> promised(Watched promise) {
        Long versionId = promise.commitmentVersionId();
        if (versionId == null) {
            return List.of();
        }
        return steps.of(versionId, promise.kind(), severity(commitments.version(versionId), promise.clauseId()));
    }

    private static Severity severity(CommitmentVersion version, @Nullable Long clauseId) {
        return clauseId == null ? Severity.ANY : version.clause(clauseId).map(clause -> clause.terms().severity()).orElse(Severity.ANY);
    }
}
