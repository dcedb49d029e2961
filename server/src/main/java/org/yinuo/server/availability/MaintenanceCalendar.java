package org.yinuo.server.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

/** Maintenance the customer is told of before it begins; the instant of telling is that of recording, so nobody can date it back. */
@Component
public class MaintenanceCalendar {
    private static final int MOST_DAYS = 31;
    private static final int LONGEST_TEXT = 2000;
    private static final String SHOWN = """
            select id, contract_id, starts_at, ends_at, text, announced_at, announced_by, cancelled_at from maintenance_window
            """;
    private static final String ADD = """
            insert into maintenance_window (contract_id, starts_at, ends_at, text, announced_at, announced_by)
            values (:contract, :start, :end, :text, :now, :by) returning id""";
    private static final String CANCEL = """
            update maintenance_window set cancelled_at = :now, cancelled_by = :by where id = :id and cancelled_at is null and starts_at > :now""";
    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final PromisedAvailability promised;
    private final Audit audit;
    private final Clock clock;

    MaintenanceCalendar(JdbcClient jdbc, Contracts contracts, PromisedAvailability promised, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.promised = promised;
        this.audit = audit;
        this.clock = clock;
    }

    /** An announced window. */
    public record Entry(long id, long contractId, Instant startInclusive, Instant endExclusive, String text, Instant announcedAt, String announcedBy,
                        @Nullable Instant cancelledAt) {
        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(row.getLong("id"), row.getLong("contract_id"), Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"),
                    row.getString("text"), Sql.instant(row, "announced_at"), row.getString("announced_by"),
                    row.getObject("cancelled_at") == null ? null : Sql.instant(row, "cancelled_at"));
        }
    }

    @Transactional
    public Entry announce(long contractId, Instant startInclusive, Instant endExclusive, String text) {
        promised.require(contracts.get(contractId));
        Instant now = clock.instant();
        if (!startInclusive.isAfter(now)) {
            throw Refusal.invalid("window-in-past").at("startInclusive");
        }
        if (!endExclusive.isAfter(startInclusive)) {
            throw Refusal.invalid("window-ends-before").at("endExclusive");
        }
        if (Duration.between(startInclusive, endExclusive).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw Refusal.invalid("window-too-long", MOST_DAYS).at("endExclusive");
        }
        long id = jdbc.sql(ADD).param("contract", contractId).param("start", Sql.at(startInclusive)).param("end", Sql.at(endExclusive))
                .param("text", Given.required(text, LONGEST_TEXT, "text")).param("now", Sql.at(now)).param("by", Actor.current().displayName())
                .query(Long.class).single();
        audit.record("maintenance.announced", "contract:" + contractId, startInclusive + "/" + endExclusive);
        return get(id);
    }

    /** Takes an announcement back before it begins. */
    @Transactional
    public Entry cancel(long id) {
        int cancelled = jdbc.sql(CANCEL).param("now", Sql.at(clock.instant())).param("by", Actor.current().displayName()).param("id", id).update();
        Entry window = get(id);
        if (cancelled == 0) {
            throw Refusal.conflict("window-cancelled");
        }
        audit.record("maintenance.cancelled", "contract:" + window.contractId(), "maintenance:" + id);
        return window;
    }

    List<Entry> touching(long contractId, Interval time) {
        return jdbc.sql(SHOWN + "where contract_id = :contract and starts_at < :end and ends_at > :start order by starts_at, id")
                .param("contract", contractId).param("start", Sql.at(time.startInclusive())).param("end", Sql.at(time.endExclusive()))
                .query(Entry::of).list();
    }

    private Entry get(long id) {
        return jdbc.sql(SHOWN + "where id = :id").param("id", id).query(Entry::of).optional().orElseThrow(() -> Refusal.notFound("window-unknown"));
    }
}
