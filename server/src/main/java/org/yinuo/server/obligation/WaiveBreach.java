package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationRefused;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Lets a breach go, with a reason. The breach stays on record; its penalty is no longer owed. */
@Service
public class WaiveBreach {
    private static final String WAIVE = """
            update breach set waived_at = :at, waived_by = :by, waiver_reason = :reason
            where id = :id and waived_at is null
            """;
    private final JdbcClient jdbc;
    private final ObligationLoad load;
    private final ObligationStore store;
    private final Audit audit;
    private final Clock clock;

    WaiveBreach(JdbcClient jdbc, ObligationLoad load, ObligationStore store, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.load = load;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The obligation whose breach was waived. */
    @Transactional
    public long waive(long breachId, String reason) {
        long obligationId = jdbc.sql("select obligation_id from breach where id = :id").param("id", breachId)
                .query(Long.class).optional().orElseThrow(() -> Refusal.notFound("breach-not-found"));
        Instant now = clock.instant();
        String by = Actor.current().displayName();
        Kept kept = load.lock(obligationId);
        try {
            store.write(List.of(new Change(kept, kept.history().waive(now), reason, null, null)), now, by);
        } catch (ObligationRefused refused) {
            throw Refusal.conflict(refused.code());
        }
        jdbc.sql(WAIVE).param("id", breachId).param("at", Sql.at(now)).param("by", by).param("reason", reason).update();
        audit.record("breach.waived", "breach:" + breachId, reason);
        return obligationId;
    }
}
