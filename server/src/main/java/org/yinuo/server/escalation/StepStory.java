package org.yinuo.server.escalation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.server.obligation.WatchedPromises;
import org.yinuo.server.obligation.WatchedPromises.Watched;
import org.yinuo.server.shared.Refusal;

/** Tells which steps of an obligation were taken and which are to come. */
@Component
public class StepStory {
    private final WatchedPromises promises;
    private final StepStore store;
    private final Ladders ladders;
    private final StepPlan plan;

    StepStory(WatchedPromises promises, StepStore store, Ladders ladders, StepPlan plan) {
        this.promises = promises;
        this.store = store;
        this.ladders = ladders;
        this.plan = plan;
    }

    /**
     * The steps of an obligation.
     *
     * @param coming as things stand now; none while it stands still or after its end
     */
    public record View(List<StepStore.Row> taken, List<PlannedStep> coming) {
    }

    /** The steps of one obligation; refuses an unknown one. */
    public View of(long obligationId) {
        Watched promise = promises.find(List.of(obligationId)).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("obligation-not-found"));
        List<StepStore.Row> taken = store.of(obligationId);
        Set<String> keys = taken.stream().map(StepStore.Row::step).collect(Collectors.toSet());
        boolean runs = promise.state().status().isOpen() && promise.state().pausedSince() == null;
        return new View(taken, runs ? plan.of(promise, ladders.all(), keys) : List.of());
    }
}
