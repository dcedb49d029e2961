package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/**
 * Finds hand-overs that fall due. Carrying one out changes the other clocks of its request, so all of them are held first,
 * or none: whoever waits for nothing cannot be waited for in a circle.
 */
@Component
class DueHandOvers {
    private static final String DUE = """
            select id, subject_type, subject_id, due_at from obligation
            where next_fire_at <= :now and kind = 'HANDOVER' order by next_fire_at limit :limit
            """;
    private static final String HOLD = """
            with held as (
                select id from obligation where subject_type = :type and subject_id = :subject
                order by id for no key update skip locked)
            select count(*) = (select count(*) from obligation where subject_type = :type and subject_id = :subject) from held
            """;
    private static final String STILL_DUE = "select count(*) > 0 from obligation where id = :id and next_fire_at <= :now";
    private static final String DONE = """
            update obligation set next_fire_at = null, next_fire = null where id = :id and next_fire_at <= :now
            """;
    private final JdbcClient jdbc;

    DueHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due, whoever holds it. */
    List<HandOverDue> due(Instant now, int limit) {
        return jdbc.sql(DUE).param("now", Sql.at(now)).param("limit", limit)
                .query((row, n) -> new HandOverDue(row.getLong("id"),
                        new Subject(Subject.Type.valueOf(row.getString("subject_type")), row.getLong("subject_id")),
                        Sql.instant(row, "due_at"))).list();
    }

    /** The hand-over, held with all clocks of its request; empty when somebody else acts on them or has carried it out. */
    Optional<HandOverDue> hold(HandOverDue due, Instant now) {
        boolean held = jdbc.sql(HOLD).param("type", due.subject().type().name()).param("subject", due.subject().id())
                .query(Boolean.class).single();
        boolean stillDue = held && jdbc.sql(STILL_DUE).param("id", due.obligationId()).param("now", Sql.at(now))
                .query(Boolean.class).single();
        return stillDue ? Optional.of(due) : Optional.empty();
    }

    /** It is carried out, or nobody could. */
    void done(HandOverDue due, Instant now) {
        jdbc.sql(DONE).param("id", due.obligationId()).param("now", Sql.at(now)).update();
    }
}
