package org.yinuo.server.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.time.Interval;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The outages of contracts. One recorded by mistake is cancelled with a reason and stays to be read. */
@Component
public class OutageLog {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2000;
    private static final String SHOWN = """
            select o.id, o.contract_id, o.system, o.unit_id, o.request_id, o.planned, o.cause, o.started_at, o.ended_at, o.recorded_at, o.recorded_by,
                   o.cancelled_at, o.cancel_reason from outage o
            """;
    private static final String OVERLAPPING = SHOWN + """
            where o.contract_id = :contract and o.started_at < :end and (o.ended_at is null or o.ended_at > :start) order by o.started_at, o.id""";
    private static final String ADD = """
            insert into outage (contract_id, system, unit_id, request_id, planned, cause, started_at, ended_at, recorded_at, recorded_by)
            values (:contract, :system, :unit, :request, :planned, :cause, :start, :end, :now, :by) returning id""";
    private final JdbcClient jdbc;
    private final OutageRules rules;
    private final Audit audit;
    private final Clock clock;

    OutageLog(JdbcClient jdbc, OutageRules rules, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** An outage as it is shown. */
    public record Entry(long id, long contractId, String system, @Nullable Long unitId, @Nullable Long requestId, boolean planned, String cause,
                        Instant startInclusive, @Nullable Instant endExclusive, Instant recordedAt, String recordedBy,
                        @Nullable Instant cancelledAt, @Nullable String cancelReason) {
        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(row.getLong("id"), row.getLong("contract_id"), row.getString("system"), row.getObject("unit_id", Long.class),
                    row.getObject("request_id", Long.class), row.getBoolean("planned"), row.getString("cause"), Sql.instant(row, "started_at"),
                    instant(row, "ended_at"), Sql.instant(row, "recorded_at"), row.getString("recorded_by"), instant(row, "cancelled_at"),
                    row.getString("cancel_reason"));
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            return row.getObject(column) == null ? null : Sql.instant(row, column);
        }
    }

    /** @throws Refusal {@code outage-in-future}, {@code outage-ends-before}, {@code outage-of-another} or what {@link OutageRules} says */
    @Transactional
    public Entry record(long contractId, OutageDraft draft) {
        Instant now = clock.instant();
        rules.check(contractId, draft, now);
        long id = jdbc.sql(ADD).param("contract", contractId).param("system", Given.required(draft.system(), LONGEST_NAME, "system"))
                .param("unit", draft.unitId()).param("request", draft.requestId()).param("planned", draft.planned())
                .param("cause", Given.text(draft.cause(), LONGEST_TEXT, "cause")).param("start", Sql.at(draft.startInclusive()))
                .param("end", draft.endExclusive() == null ? null : Sql.at(draft.endExclusive())).param("now", Sql.at(now))
                .param("by", Actor.current().displayName()).query(Long.class).single();
        audit.record("outage.recorded", "contract:" + contractId, "outage:" + id + " " + draft.startInclusive() + "/" + draft.endExclusive());
        return get(id);
    }

    /** The system is usable again. */
    @Transactional
    public Entry end(long id, Instant endExclusive) {
        Entry outage = open(id);
        rules.checkTimes(outage.startInclusive(), endExclusive, clock.instant());
        jdbc.sql("update outage set ended_at = :end where id = :id").param("end", Sql.at(endExclusive)).param("id", id).update();
        audit.record("outage.ended", "contract:" + outage.contractId(), "outage:" + id + " " + endExclusive);
        return get(id);
    }

    /** It was none, or belongs to nobody: it no longer counts. A month settled as broken stays so. */
    @Transactional
    public Entry cancel(long id, String reason) {
        Entry outage = lock(id);
        if (outage.cancelledAt() != null) {
            throw Refusal.conflict("outage-cancelled");
        }
        jdbc.sql("update outage set cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason where id = :id")
                .param("now", Sql.at(clock.instant())).param("by", Actor.current().displayName())
                .param("reason", Given.required(reason, LONGEST_TEXT, "reason")).param("id", id).update();
        audit.record("outage.cancelled", "contract:" + outage.contractId(), "outage:" + id + " " + reason);
        return get(id);
    }

    /** What touches a stretch of time, what was cancelled among it. */
    List<Entry> touching(long contractId, Interval time) {
        return jdbc.sql(OVERLAPPING).param("contract", contractId).param("start", Sql.at(time.startInclusive()))
                .param("end", Sql.at(time.endExclusive())).query(Entry::of).list();
    }

    private Entry open(long id) {
        Entry outage = lock(id);
        if (outage.endExclusive() != null || outage.cancelledAt() != null) {
            throw Refusal.conflict("outage-ended");
        }
        return outage;
    }

    private Entry lock(long id) {
        return jdbc.sql(SHOWN + "where o.id = :id for update").param("id", id).query(Entry::of).optional()
                .orElseThrow(() -> Refusal.notFound("outage-unknown"));
    }

    private Entry get(long id) {
        return jdbc.sql(SHOWN + "where o.id = :id").param("id", id).query(Entry::of).single();
    }
}
