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
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Stretches in which nobody could see whether the system of a contract was usable: monitoring stood still, its records were lost. */
@Component
public class UnseenLog {
    private static final int LONGEST_TEXT = 2000;
    private static final String SHOWN = """
            select id, contract_id, starts_at, ends_at, reason, recorded_at, recorded_by, cancelled_at, cancel_reason from unseen_stretch
            """;
    private static final String ADD = """
            insert into unseen_stretch (contract_id, starts_at, ends_at, reason, recorded_at, recorded_by)
            values (:contract, :start, :end, :reason, :now, :by) returning id""";
    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final PromisedAvailability promised;
    private final Audit audit;
    private final Clock clock;

    UnseenLog(JdbcClient jdbc, Contracts contracts, PromisedAvailability promised, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.promised = promised;
        this.audit = audit;
        this.clock = clock;
    }

    /** A stretch as it is shown. */
    public record Entry(long id, long contractId, Instant startInclusive, Instant endExclusive, String reason, Instant recordedAt, String recordedBy,
                        @Nullable Instant cancelledAt, @Nullable String cancelReason) {
        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(row.getLong("id"), row.getLong("contract_id"), Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"),
                    row.getString("reason"), Sql.instant(row, "recorded_at"), row.getString("recorded_by"), Sql.maybe(row, "cancelled_at"),
                    row.getString("cancel_reason"));
        }
    }

    /** @throws Refusal {@code unseen-in-future}, {@code unseen-ends-before}, or where no availability is promised */
    @Transactional
    public Entry record(long contractId, Instant startInclusive, Instant endExclusive, String reason) {
        Instant now = clock.instant();
        promised.require(contracts.get(contractId));
        if (endExclusive.isAfter(now)) {
            throw Refusal.invalid("unseen-in-future").at("endExclusive");
        }
        if (!endExclusive.isAfter(startInclusive)) {
            throw Refusal.invalid("unseen-ends-before").at("endExclusive");
        }
        long id = jdbc.sql(ADD).param("contract", contractId).param("start", Sql.at(startInclusive)).param("end", Sql.at(endExclusive))
                .param("reason", Given.required(reason, LONGEST_TEXT, "reason")).param("now", Sql.at(now)).param("by", Actor.current().displayName())
                .query(Long.class).single();
        audit.record("unseen.recorded", "contract:" + contractId, "unseen:" + id + " " + startInclusive + "/" + endExclusive);
        return get(id);
    }

    /** Somebody saw it after all, or it belongs to nobody: it no longer counts. */
    @Transactional
    public Entry cancel(long id, String reason) {
        Entry found = jdbc.sql(SHOWN + "where id = :id for update").param("id", id).query(Entry::of).optional()
                .orElseThrow(() -> Refusal.notFound("unseen-unknown"));
        if (found.cancelledAt() != null) {
            throw Refusal.conflict("unseen-cancelled");
        }
        jdbc.sql("update unseen_stretch set cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason where id = :id")
                .param("now", Sql.at(clock.instant())).param("by", Actor.current().displayName())
                .param("reason", Given.required(reason, LONGEST_TEXT, "reason")).param("id", id).update();
        audit.record("unseen.cancelled", "contract:" + found.contractId(), "unseen:" + id + " " + reason);
        return get(id);
    }

    /** What touches a stretch of time, what was cancelled among it. */
    List<Entry> touching(long contractId, Interval time) {
        return jdbc.sql(SHOWN + "where contract_id = :contract and starts_at < :end and ends_at > :start order by starts_at, id").param("contract", contractId)
                .param("start", Sql.at(time.startInclusive())).param("end", Sql.at(time.endExclusive())).query(Entry::of).list();
    }

    private Entry get(long id) {
        return jdbc.sql(SHOWN + "where id = :id").param("id", id).query(Entry::of).single();
    }
}
