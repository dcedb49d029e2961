package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.DueChange;
import org.yinuo.core.time.HolidayTable;

/**
 * Computes the due instants of running obligations anew with other holidays. Each that changes gets a fact with its new
 * term; a breach that has happened stays, and what is due already is left to its timer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecountDueTimes {
    private static final int BATCH = 500;
    private static final String RUNNING = """
            select id from obligation where state in ('RUNNING', 'PAUSED') and limit_value is not null and id > :after
            order by id limit :limit
            """;
    private final JdbcClient jdbc;
    private final ObligationLoad load;
    private final ObligationStore store;
    private final Clock clock;

    RecountDueTimes(JdbcClient jdbc, ObligationLoad load, ObligationStore store, Clock clock) {
        this.jdbc = jdbc;
        this.load = load;
        this.store = store;
        this.clock = clock;
    }

    /** What would change. */
    List<DueChange<Kept>> preview(HolidayTable holidays) {
        List<DueChange<Kept>> all = new ArrayList<>();
        inBatches(RUNNING, ids -> all.addAll(changes(load.load(ids), holidays)));
        return all;
    }

    /** Changes it. */
    List<DueChange<Kept>> apply(HolidayTable holidays, String reason, String actor) {
        List<DueChange<Kept>> all = new ArrayList<>();
        inBatches(RUNNING, ids -> all.addAll(write(load.lock(ids), holidays, reason, actor)));
        return all;
    }

    /** Changes it where the due instant leaned on an unpublished year, as after an update that ships another year. */
    List<DueChange<Kept>> applyToProvisional(HolidayTable holidays, String reason) {
        List<DueChange<Kept>> all = new ArrayList<>();
        inBatches(RUNNING.replace(" and id >", " and provisional and id >"),
                ids -> all.addAll(write(load.lock(ids), holidays, reason, "system")));
        return all;
    }

    private void inBatches(String question, Consumer<List<Long>> work) {
        List<Long> ids = jdbc.sql(question).param("after", 0).param("limit", BATCH).query(Long.class).list();
        while (!ids.isEmpty()) {
            work.accept(ids);
            ids = jdbc.sql(question).param("after", ids.getLast()).param("limit", BATCH).query(Long.class).list();
        }
    }

    private List<DueChange<Kept>> write(List<Kept> kept, HolidayTable holidays, String reason, String actor) {
        List<DueChange<Kept>> changes = changes(kept, holidays);
        Instant now = clock.instant();
        store.write(changes.stream().map(change -> changed(change.promise(), holidays, now, reason)).toList(), now, actor);
        return changes;
    }

    private static Change changed(Kept kept, HolidayTable holidays, Instant now, String reason) {
        if (!(kept.history().state().term() instanceof Term.Counted term)) {
            throw new IllegalStateException("only counted terms change with the holidays");
        }
        return new Change(kept, kept.history().republish(now,
                new Term.Counted(term.start(), term.limit(), term.calendar().withHolidays(holidays))), reason, null, null);
    }

    private List<DueChange<Kept>> changes(List<Kept> candidates, HolidayTable holidays) {
        Instant now = clock.instant();
        List<DueChange.Running<Kept>> running = new ArrayList<>();
        for (Kept kept : candidates) {
            ObligationState state = kept.history().state();
            boolean open = state.status() == ObligationState.Status.PAUSED
                    || state.status() == ObligationState.Status.RUNNING && state.due().isAfter(now);
            if (open && state.term() instanceof Term.Counted term) {
                running.add(new DueChange.Running<>(kept, term.calendar(), term.start(), term.limit(), state.pauses()));
            }
        }
        return DueChange.of(running, holidays);
    }
}
