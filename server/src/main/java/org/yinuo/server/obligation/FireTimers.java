package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.server.shared.Sql;

/**
 * Fires what is due, each batch with everything it causes in one transaction, each hand-over in one of its own. Firing
 * twice changes nothing; firing late records the instants at which things were due. What cannot be fired is set aside for a
 * minute, and the rest goes on.
 */
@Component
public class FireTimers {
    private static final Logger LOG = LoggerFactory.getLogger(FireTimers.class);
    private static final int RETRY_SECONDS = 60;
    /** A hand-over takes as long as a hundred breaches; breaches shall not wait for thousands. */
    static final int HAND_OVERS = 100;
    private final JdbcClient jdbc;
    private final DueTimers timers;
    private final DueHandOvers handOvers;
    private final Breaches breaches;
    private final Firing firing;

    FireTimers(JdbcClient jdbc, DueTimers timers, DueHandOvers handOvers, Breaches breaches, Firing firing) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.handOvers = handOvers;
        this.breaches = breaches;
        this.firing = firing;
    }

    /** What the firing needs of its surroundings. */
    @Component
    record Firing(TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
    }

    /** When the next timer is due; empty when none is set. */
    public Optional<Instant> next() {
        return Optional.ofNullable(jdbc.sql("select min(next_fire_at) as at from obligation")
                .query((row, n) -> Sql.maybe(row, "at")).list().getFirst());
    }

    /** Fires at most {@code limit} due timers and {@link #HAND_OVERS} hand-overs; how many there were. */
    public int fireDue(int limit) {
        Instant now = firing.clock().instant();
        return fireBatch(now, limit) + carryOut(now, Math.min(limit, HAND_OVERS));
    }

    private int fireBatch(Instant now, int limit) {
        try {
            return fire(() -> timers.fire(now, limit));
        } catch (RuntimeException batchFailed) {
            LOG.warn("A batch of timers failed; firing smaller ones", batchFailed);
            List<Long> due = timers.due(now, limit);
            fireHalves(due, now);
            return due.size();
        }
    }

    private void fireHalves(List<Long> ids, Instant now) {
        if (ids.size() < 2) {
            ids.forEach(id -> fireAlone(id, now));
            return;
        }
        for (List<Long> half : List.of(ids.subList(0, ids.size() / 2), ids.subList(ids.size() / 2, ids.size()))) {
            try {
                fire(() -> timers.fire(now, half));
            } catch (RuntimeException halfFailed) {
                fireHalves(half, now);
            }
        }
    }

    private void fireAlone(long id, Instant now) {
        orSetAside(id, now, () -> fire(() -> timers.fire(now, List.of(id))));
    }

    /** Fires, and tells what came of it, in one transaction. */
    private int fire(Supplier<List<Fired>> some) {
        Integer count = firing.transaction().execute(status -> {
            List<Fired> fired = some.get();
            breaches.announce(fired.stream().filter(one -> one.breachId() != null).map(Fired::breach).toList());
            List<PromisesAboutToBreak.Warning> warnings = fired.stream().filter(one -> one.warnedAt() != null)
                    .map(Fired::warning).toList();
            if (!warnings.isEmpty()) {
                firing.events().publishEvent(new PromisesAboutToBreak(warnings));
            }
            return fired.size();
        });
        return count == null ? 0 : count;
    }

    private int carryOut(Instant now, int limit) {
        List<HandOverDue> due = handOvers.due(now, limit);
        due.forEach(one -> orSetAside(one.obligationId(), now, () -> firing.transaction().executeWithoutResult(
                status -> handOvers.hold(one, now).ifPresent(held -> {
                    firing.events().publishEvent(held);
                    handOvers.done(held, now);
                }))));
        return due.size();
    }

    private void orSetAside(long id, Instant now, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failed) {
            LOG.error("The timer of obligation {} failed and is tried again in {} s", id, RETRY_SECONDS, failed);
            timers.postpone(id, now.plusSeconds(RETRY_SECONDS));
        }
    }
}
