package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.core.obligation.ObligationHistory;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.core.obligation.WarningRule;
import org.yinuo.server.shared.Sql;

/**
 * Fires what is due: claims a batch that no other node holds, adds the facts, records breaches, all in one transaction.
 * Firing twice changes nothing; firing late records the instants at which things were due.
 */
@Component
public class FireTimers {
    private static final Logger LOG = LoggerFactory.getLogger(FireTimers.class);
    private static final String CLAIM = """
            select id from obligation where next_fire_at <= :now order by next_fire_at limit :limit for no key update skip locked
            """;
    private static final String CLAIM_ONE = """
            select id from obligation where id = :id and next_fire_at <= :now for no key update skip locked
            """;
    private static final String POSTPONE = "update obligation set next_fire_at = :later where id = :id and next_fire_at is not null";
    private static final String DONE = """
            update obligation set next_fire_at = null, next_fire = null where id = any(:ids) and next_fire_at <= :now
            """;
    private static final int RETRY_SECONDS = 60;
    private final JdbcClient jdbc;
    private final ObligationLoad load;
    private final ObligationStore store;
    private final Breaches breaches;
    private final Firing firing;

    FireTimers(JdbcClient jdbc, ObligationLoad load, ObligationStore store, Breaches breaches, Firing firing) {
        this.jdbc = jdbc;
        this.load = load;
        this.store = store;
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

    /** Fires at most {@code limit} due timers; how many were claimed. */
    public int fireDue(int limit) {
        Instant now = firing.clock().instant();
        try {
            return fire(() -> claim(now, limit), now);
        } catch (RuntimeException batchFailed) {
            LOG.warn("A batch of timers failed; firing one by one", batchFailed);
            List<Long> due = jdbc.sql(CLAIM.replace("for no key update skip locked", ""))
                    .param("now", Sql.at(now)).param("limit", limit).query(Long.class).list();
            due.forEach(id -> fireAlone(id, now));
            return due.size();
        }
    }

    private void fireAlone(long id, Instant now) {
        try {
            fire(() -> jdbc.sql(CLAIM_ONE).param("id", id).param("now", Sql.at(now)).query(Long.class).list(), now);
        } catch (RuntimeException failed) {
            LOG.error("The timer of obligation {} failed and is tried again in {} s", id, RETRY_SECONDS, failed);
            jdbc.sql(POSTPONE).param("id", id).param("later", Sql.at(now.plusSeconds(RETRY_SECONDS))).update();
        }
    }

    private List<Long> claim(Instant now, int limit) {
        return jdbc.sql(CLAIM).param("now", Sql.at(now)).param("limit", limit).query(Long.class).list();
    }

    private int fire(Supplier<List<Long>> claim, Instant now) {
        Integer fired = firing.transaction().execute(status -> {
            List<Long> ids = claim.get();
            if (!ids.isEmpty()) {
                fire(load.load(ids), now);
            }
            return ids.size();
        });
        return fired == null ? 0 : fired;
    }

    private void fire(List<Kept> claimed, Instant now) {
        List<Change> changes = new ArrayList<>();
        List<PromisesAboutToBreak.Warning> warnings = new ArrayList<>();
        List<HandOverDue> handOvers = new ArrayList<>();
        for (Kept kept : claimed) {
            ObligationState state = kept.history().state();
            boolean due = !state.due().isAfter(now);
            if (due && kept.history().kind() == ObligationKind.HANDOVER) {
                handOvers.add(new HandOverDue(kept.id(), kept.subject(), state.due()));
            } else {
                changes.add(Change.of(kept, due ? kept.history().fallDue(now) : warned(kept, state, warnings)));
            }
        }
        store.write(changes, now, "system");
        breaches.record(changes, now);
        if (!warnings.isEmpty()) {
            firing.events().publishEvent(new PromisesAboutToBreak(List.copyOf(warnings)));
        }
        handOver(handOvers, now);
    }

    private void handOver(List<HandOverDue> due, Instant now) {
        if (!due.isEmpty()) {
            due.forEach(firing.events()::publishEvent);
            jdbc.sql(DONE).param("ids", due.stream().map(HandOverDue::obligationId).toArray(Long[]::new))
                    .param("now", Sql.at(now)).update();
        }
    }

    private static ObligationHistory warned(Kept kept, ObligationState state, List<PromisesAboutToBreak.Warning> warnings) {
        ObligationState.NextFire next = state.nextFire(kept.history().kind(), WarningRule.THREE_QUARTERS);
        if (next == null) {
            return kept.history();
        }
        warnings.add(new PromisesAboutToBreak.Warning(kept.id(), kept.subject(), kept.history().kind(), next.at(), state.due()));
        return kept.history().warn(next.at());
    }
}
