package org.yinuo.server.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** What people did about visits, as it reached us. Rows are only ever added. */
@Component
public class VisitLog {
    private static final String ADD = """
            insert into visit_act (work_order_id, by_id, kind, text, about_id, act_key, occurred_at, noted_at, received_at, clock_ahead_ms)
            values (:visit, :by, :kind, :text, :about, :key, :at, :noted, :received, :ahead)
            """;
    private static final String HAS = """
            select exists (select 1 from visit_act where by_id = :by and act_key = :key)
            """;
    private static final String HELD = """
            select exists (select 1 from visit_act where work_order_id = :visit and (by_id = :user or about_id = :user))
            """;
    private static final String OF = """
            select kind, text, by_id, occurred_at, noted_at, received_at, clock_ahead_ms
            from visit_act where work_order_id = :visit order by id
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;

    VisitLog(JdbcClient jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    /**
     * One act.
     *
     * @param notedAt      what the phone's clock said
     * @param receivedAt   when it reached us
     * @param clockAheadMs how far the phone's clock was ahead then, in milliseconds; 0 when it was right
     */
    public record Row(String kind, String text, String by, Instant occurredAt, @Nullable Instant notedAt, Instant receivedAt,
                      long clockAheadMs) {
    }

    /** What somebody on the visit wrote down for all to see. */
    public record Remark(String by, Instant at, String text) {
    }

    List<Remark> remarks(long visit) {
        return of(visit).stream().filter(row -> row.kind().equals("VISIT_REMARK")).map(row -> new Remark(row.by(), row.occurredAt(), row.text())).toList();
    }

    void add(WorkOrder visit, Happened when, String kind, String text, @Nullable Long about) {
        jdbc.sql(ADD).param("visit", visit.id()).param("by", Actor.current().id()).param("kind", kind).param("text", text)
                .param("about", about).param("key", when.key()).param("at", Sql.at(when.at()))
                .param("noted", when.noted() == null ? null : Sql.at(when.noted())).param("received", Sql.at(clock.instant()))
                .param("ahead", when.ahead().toMillis()).update();
    }

    /** Whether the present actor's phone has already sent the act of that name, however long ago. */
    boolean has(String key) {
        return jdbc.sql(HAS).param("by", Actor.current().id()).param("key", key).query(Boolean.class).single();
    }

    /** Whether that act was one on this visit. */
    boolean has(String key, long visit) {
        return jdbc.sql("select exists (select 1 from visit_act where by_id = :by and act_key = :key and work_order_id = :visit)")
                .param("by", Actor.current().id()).param("key", key).param("visit", visit).query(Boolean.class).single();
    }

    /** Whether the visit was once in that user's hands. */
    boolean held(long visit, long user) {
        return jdbc.sql(HELD).param("visit", visit).param("user", user).query(Boolean.class).single();
    }

    /** Everything that was done about a visit, in the order it reached us. */
    public List<Row> of(long visit) {
        return jdbc.sql(OF).param("visit", visit).query((row, n) -> new Row(row.getString("kind"), row.getString("text"),
                users.find(row.getLong("by_id")).map(user -> user.displayName()).orElse(""), Sql.instant(row, "occurred_at"),
                Sql.maybe(row, "noted_at"), Sql.instant(row, "received_at"), row.getLong("clock_ahead_ms"))).list();
    }
}
