package org.yinuo.server.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/** The call-backs in the database. */
@Component
class CallBackRows {
    private static final String ADD = """
            insert into call_back (request_id, due_at, whom, phone, reason, caller_id, state, attempts, planned_at, planned_by, version)
            values (:request, :due, :whom, :phone, :reason, :caller, 'PLANNED', 0, :at, :by, 0) returning id
            """;
    private static final String KEEP = """
            update call_back set request_id = :request, whom = :whom, phone = :phone, state = :state, attempts = :attempts, tried_at = :tried,
                missed_due = :missed, lapsed = :lapsed, ended_at = :ended, ended_by = :by, end_reason = :why, version = version + 1,
                reminded_at = case when due_at = :due and caller_id = :caller then reminded_at end, due_at = :due, caller_id = :caller
            where id = :id
            """;
    private final JdbcClient jdbc;

    CallBackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long request, Agreed agreed, Instant at, String by) {
        return jdbc.sql(ADD).param("request", request).param("due", Sql.at(agreed.dueAt())).param("whom", agreed.whom()).param("phone", agreed.phone())
                .param("reason", agreed.reason()).param("caller", agreed.callerId()).param("at", Sql.at(at)).param("by", by).query(Long.class).single();
    }

    /** What was agreed with the customer, nothing of it left open. */
    record Agreed(Instant dueAt, String whom, String phone, String reason, long callerId) {
    }

    Optional<CallBack> find(long id) {
        return jdbc.sql("select * from call_back where id = :id").param("id", id).query(CallBackRows::row).optional();
    }

    /** All of a request, the newest first. */
    List<CallBack> of(long request) {
        return jdbc.sql("select * from call_back where request_id = :request order by id desc").param("request", request).query(CallBackRows::row).list();
    }

    void keep(CallBack is) {
        CallBack.End end = is.end();
        jdbc.sql(KEEP).param("id", is.id()).param("request", is.requestId()).param("due", Sql.at(is.dueAt())).param("whom", is.whom())
                .param("phone", is.phone()).param("caller", is.callerId()).param("state", is.state().name()).param("attempts", is.attempts())
                .param("tried", Sql.at(is.triedAt())).param("missed", Sql.at(is.missedDue())).param("lapsed", is.lapsed()).param("ended", Sql.at(end == null ? null : end.at()))
                .param("by", end == null ? null : end.by()).param("why", end == null ? null : end.reason()).update();
    }

    static CallBack row(ResultSet row, int n) throws SQLException {
        Instant ended = Sql.maybe(row, "ended_at");
        return new CallBack(row.getLong("id"), row.getLong("request_id"), Sql.instant(row, "due_at"), row.getString("whom"), row.getString("phone"),
                row.getString("reason"), row.getLong("caller_id"), CallBack.State.valueOf(row.getString("state")), row.getInt("attempts"),
                Sql.maybe(row, "tried_at"), Sql.maybe(row, "missed_due"), row.getBoolean("lapsed"), Sql.instant(row, "planned_at"), row.getString("planned_by"),
                ended == null ? null : new CallBack.End(ended, row.getString("ended_by"), row.getString("end_reason")), row.getInt("version"));
    }
}
