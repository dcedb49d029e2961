package org.yinuo.server.servicerequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** What is done in customers' systems, and the exceptions from its rules, in their tables. */
@Component
class InterventionRows {
    private static final String PLAN = """
            insert into intervention (request_id, kind, what, target, undo, consent_id, planned_at, planned_by)
            values (:request, :kind, :what, :target, :undo, :consent, :at, :by) returning id
            """;
    private static final String END = """
            update intervention set ended_at = :at, ended_by = :by, result = :result, before_value = :before, after_value = :after where id = :id
            """;
    private static final String EXCEPT = """
            insert into change_exception (request_id, kind, reason, stated_at, stated_by) values (:request, :kind, :reason, :at, :by)
            """;
    private static final String EXCEPTIONS = """
            select e.*, not exists (select from request_event r where r.request_id = e.request_id and r.kind = 'REOPENED' and r.at >= e.stated_at) as holds
            from change_exception e where e.request_id = :id order by e.id
            """;
    private final JdbcClient jdbc;

    InterventionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long requestId, Interventions.Plan plan, long consentId, Instant at) {
        return jdbc.sql(PLAN).param("request", requestId).param("kind", plan.kind().name()).param("what", plan.what())
                .param("target", plan.target()).param("undo", plan.undo()).param("consent", consentId).param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).query(Long.class).single();
    }

    void begun(long id, Instant at) {
        jdbc.sql("update intervention set started_at = :at, started_by = :by where id = :id").param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).param("id", id).update();
    }

    void ended(long id, Interventions.Outcome outcome, Instant at) {
        jdbc.sql(END).param("at", Sql.at(at)).param("by", Actor.current().displayName()).param("result", outcome.result())
                .param("before", outcome.before()).param("after", outcome.after()).param("id", id).update();
    }

    void under(long id, long consentId) {
        jdbc.sql("update intervention set consent_id = :consent where id = :id").param("consent", consentId).param("id", id).update();
    }

    void listed(List<Long> ids, long confirmationId) {
        jdbc.sql("update intervention set confirmation_id = :consent where id in (:ids)").param("consent", confirmationId).param("ids", ids).update();
    }

    void except(long requestId, ChangeException.Kind kind, String reason, Instant at) {
        jdbc.sql(EXCEPT).param("request", requestId).param("kind", kind.name()).param("reason", reason).param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).update();
    }

    /** The exceptions stated for a request, the oldest first. */
    List<ChangeException> exceptions(long requestId) {
        return jdbc.sql(EXCEPTIONS).param("id", requestId)
                .query((row, n) -> new ChangeException(ChangeException.Kind.valueOf(row.getString("kind")), row.getString("reason"),
                        Sql.instant(row, "stated_at"), row.getString("stated_by"), row.getBoolean("holds"))).list();
    }

    /** Everything planned or done for a request, the oldest first. */
    List<Intervention> of(long requestId) {
        return jdbc.sql("select * from intervention where request_id = :id order by id").param("id", requestId).query(InterventionRows::row).list();
    }

    Intervention get(long id) {
        return jdbc.sql("select * from intervention where id = :id").param("id", id).query(InterventionRows::row).optional()
                .orElseThrow(() -> Refusal.notFound("intervention-not-found"));
    }

    /** The same, kept from everybody else until the transaction ends. */
    Intervention held(long id) {
        jdbc.sql("select id from intervention where id = :id for no key update").param("id", id).query(Long.class).optional();
        return get(id);
    }

    private static Intervention row(ResultSet row, int n) throws SQLException {
        return new Intervention(row.getLong("id"), row.getLong("request_id"), Intervention.Kind.valueOf(row.getString("kind")), row.getString("what"),
                row.getString("target"), row.getString("undo"), row.getLong("consent_id"), Sql.instant(row, "planned_at"), row.getString("planned_by"),
                Sql.maybe(row, "started_at"), row.getString("started_by"), Sql.maybe(row, "ended_at"), row.getString("ended_by"),
                row.getString("result"), row.getString("before_value"), row.getString("after_value"), number(row));
    }

    private static @Nullable Long number(ResultSet row) throws SQLException {
        return row.getObject("confirmation_id", Long.class);
    }
}
