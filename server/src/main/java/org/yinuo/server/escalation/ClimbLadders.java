package org.yinuo.server.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.obligation.WatchedPromises;
import org.yinuo.server.obligation.WatchedPromises.Watched;

/**
 * Looks at obligations whose next step may be due and takes the steps that are. It locks none of the obligations, so it
 * delays neither people nor the timers that record breaches; what it takes, it takes once.
 */
@Component
public class ClimbLadders {
    private final WatchedPromises promises;
    private final StepStore store;
    private final Ladders ladders;
    private final StepPlan plan;
    private final TellOfSteps tell;
    private final Clock clock;

    ClimbLadders(WatchedPromises promises, StepStore store, Ladders ladders, TellOfSteps tell, Surroundings around) {
        this.promises = promises;
        this.store = store;
        this.ladders = ladders;
        this.tell = tell;
        this.plan = around.plan();
        this.clock = around.clock();
    }

    /** What the climbing needs of its surroundings. */
    @Component
    record Surroundings(StepPlan plan, Clock clock) {
    }

    /** A step just taken, with those passed over on the way when one look was late. */
    record Taken(Watched promise, PlannedStep step) {
    }

    /** When there is something to do next; empty when nothing is watched. */
    public Optional<Instant> next() {
        return store.next();
    }

    /** Looks at no more than so many obligations; how many there were. */
    @Transactional
    public int climb(int limit) {
        Instant now = clock.instant();
        List<Long> claimed = store.claim(now, limit);
        if (claimed.isEmpty()) {
            return 0;
        }
        Ladders.All current = ladders.all();
        Map<Long, Set<String>> before = store.taken(claimed);
        List<Taken> taken = new ArrayList<>();
        Map<Long, @Nullable Instant> next = new HashMap<>();
        for (Watched promise : promises.find(claimed)) {
            if (promise.state().status().isOpen()) {
                next.put(promise.id(), look(promise, current, before.getOrDefault(promise.id(), Set.of()), now, taken));
            }
        }
        store.put(next);
        store.forget(claimed.stream().filter(id -> !next.containsKey(id)).toList());
        tell.of(taken, now);
        return claimed.size();
    }

    /** Takes what is due; the instant of the next look, or null while it stands still or nothing more is to come. */
    private @Nullable Instant look(Watched promise, Ladders.All current, Set<String> before, Instant now, List<Taken> taken) {
        if (promise.state().pausedSince() != null) {
            return null;
        }
        Set<String> seen = new HashSet<>(before);
        for (PlannedStep step : plan.of(promise, current, before)) {
            if (!seen.add(step.key())) {
                continue;
            }
            if (step.at().isAfter(now)) {
                return step.at();
            }
            taken.add(new Taken(promise, step));
        }
        return null;
    }
}
