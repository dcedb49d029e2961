package org.yinuo.server.expertpanel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;

/** Panels as they are kept: rows are only added. */
@Component
class PanelRows {
    private static final String CALL = """
            insert into expert_panel (request_id, called_at, called_by, question, step) values (:request, :at, :by, :question, :step) returning id
            """;
    private static final String INVITE = """
            insert into panel_member (panel_id, user_id, name, phone, organisation, invited_at, invited_by)
            values (:panel, :user, :name, :phone, :organisation, :at, :by)
            """;
    private static final String END = """
            insert into panel_end (panel_id, outcome, minutes, decision, at, ended_by, attachment_id)
            values (:panel, :outcome, :minutes, :decision, :at, :by, :attachment)
            """;
    private static final String SHOWN = """
            select p.*, e.outcome, e.minutes, e.decision, e.at as ended_at, e.ended_by, e.attachment_id
            from expert_panel p left join panel_end e on e.panel_id = p.id
            """;
    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long call(long request, String question, @Nullable String step, Instant at) {
        return jdbc.sql(CALL).param("request", request).param("at", Sql.at(at)).param("by", Actor.current().displayName()).param("question", question)
                .param("step", step).query(Long.class).single();
    }

    void invite(long panel, Invitation whom, String name, Instant at) {
        jdbc.sql(INVITE).param("panel", panel).param("user", whom.userId()).param("name", name).param("phone", whom.phone())
                .param("organisation", whom.organisation()).param("at", Sql.at(at)).param("by", Actor.current().displayName()).update();
    }

    void end(long panel, ExpertPanel.Outcome outcome, String minutes, String decision, Instant at, @Nullable Long attachment) {
        jdbc.sql(END).param("panel", panel).param("outcome", outcome.name()).param("minutes", minutes).param("decision", decision)
                .param("at", Sql.at(at)).param("by", Actor.current().displayName()).param("attachment", attachment).update();
    }

    /** All panels of a request, the oldest first. */
    List<ExpertPanel> of(long request) {
        return jdbc.sql(SHOWN + "where p.request_id = :request order by p.id").param("request", request).query(this::row).list();
    }

    Optional<ExpertPanel> find(long id) {
        return jdbc.sql(SHOWN + "where p.id = :id").param("id", id).query(this::row).optional();
    }

    private ExpertPanel row(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        ExpertPanel.End end = outcome == null ? null : new ExpertPanel.End(ExpertPanel.Outcome.valueOf(outcome), row.getString("minutes"),
                row.getString("decision"), Sql.instant(row, "ended_at"), row.getString("ended_by"), Columns.numberOrNull(row, "attachment_id"));
        return new ExpertPanel(row.getLong("id"), row.getLong("request_id"), Sql.instant(row, "called_at"), row.getString("called_by"),
                row.getString("question"), row.getString("step"), members(row.getLong("id")), end);
    }

    private List<ExpertPanel.Member> members(long panel) {
        return jdbc.sql("select * from panel_member where panel_id = :panel order by id").param("panel", panel)
                .query((row, n) -> new ExpertPanel.Member(Columns.numberOrNull(row, "user_id"), row.getString("name"), row.getString("phone"),
                        row.getString("organisation"), Sql.instant(row, "invited_at"), row.getString("invited_by"))).list();
    }
}
