package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/** Records breaches, once each, with the penalties the commitment puts on them, and announces them. */
@Component
class Breaches {
    private static final String KEEP = """
            insert into breach (obligation_id, contract_id, at, recorded_at)
            values (:obligation, :contract, :at, :recorded)
            on conflict (obligation_id) do nothing
            returning id
            """;
    private final JdbcClient jdbc;
    private final AgreedPenalties penalties;
    private final ApplicationEventPublisher events;

    Breaches(JdbcClient jdbc, AgreedPenalties penalties, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.penalties = penalties;
        this.events = events;
    }

    /** A breach row, and the version it was promised in; null under the house default. */
    record Recorded(long id, @Nullable Long commitmentVersionId, PromisesBroken.Broken broken) {
    }

    /** Records the breaches among the changes. */
    void record(Collection<Change> changes, Instant now) {
        List<Recorded> kept = new ArrayList<>();
        for (Change change : changes) {
            Instant at = change.after().state().breachedAt();
            if (at != null && change.before().history().state().breachedAt() == null) {
                keep(change, at, now).ifPresent(kept::add);
            }
        }
        announce(kept);
    }

    private Optional<Recorded> keep(Change change, Instant at, Instant now) {
        Kept before = change.before();
        return jdbc.sql(KEEP).param("obligation", before.id()).param("contract", before.contractId()).param("at", Sql.at(at))
                .param("recorded", Sql.at(now)).query(Long.class).optional()
                .map(id -> new Recorded(id, before.commitmentVersionId(), new PromisesBroken.Broken(before.id(),
                        before.subject(), change.after().kind(), before.contractId(), at)));
    }

    /** Puts the agreed penalties on breaches just kept, and makes them known. */
    void announce(List<Recorded> kept) {
        if (kept.isEmpty()) {
            return;
        }
        penalties.price(kept);
        events.publishEvent(new PromisesBroken(kept.stream().map(Recorded::broken).toList()));
    }
}
