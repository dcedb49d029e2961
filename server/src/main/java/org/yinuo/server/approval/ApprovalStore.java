package org.yinuo.server.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** Approvals in their tables. */
@Component
class ApprovalStore {
    private static final String ADD = """
            insert into approval (purpose, subject_type, subject_id, title, text, asked_by, asked_by_name, asked_at, state)
            values (:purpose, :type, :id, :title, :text, :by, :name, :at, 'PENDING') returning id
            """;
    private static final String ADD_STEP = """
            insert into approval_step (approval_id, turn, role, user_id, hours, state)
            values (:approval, :turn, :role, :user, :hours, 'WAITING')
            """;
    private static final String STEPS = """
            select s.approval_id, s.id, s.turn, s.role, s.user_id, s.hours, s.state, s.opened_at, s.due_at,
                d.verdict, d.reason, d.decided_by_name, d.instead_of, d.at
            from approval_step s left join approval_decision d on d.step_id = s.id
            where s.approval_id in (:approvals) order by s.turn, s.id
            """;
    private static final String PERSONS = "select distinct user_id from approval_step where approval_id in (:approvals) and user_id is not null";
    private static final String DECIDE = """
            insert into approval_decision (step_id, verdict, reason, decided_by, decided_by_name, instead_of, at)
            values (:step, :verdict, :reason, :by, :name, :instead, :at)
            """;
    private final JdbcClient jdbc;
    private final Users users;

    ApprovalStore(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    private record Placed(long approval, ApprovalView.Step step) {
    }

    long add(Purpose purpose, About about, String title, String text, Instant at, List<ChainStep> steps) {
        Actor actor = Actor.current();
        long id = jdbc.sql(ADD).param("purpose", purpose.name()).param("type", about.type()).param("id", about.id())
                .param("title", title).param("text", text).param("by", actor.id()).param("name", actor.displayName())
                .param("at", Sql.at(at)).query(Long.class).single();
        for (ChainStep step : steps) {
            jdbc.sql(ADD_STEP).param("approval", id).param("turn", step.turn())
                    .param("role", step.role() == null ? null : step.role().name()).param("user", step.userId())
                    .param("hours", step.hours()).update();
        }
        return id;
    }

    /** The steps of the approval that have not begun, in their order. */
    List<long[]> waiting(long approval) {
        return jdbc.sql("select id, turn, hours from approval_step where approval_id = :id and state = 'WAITING' order by turn, id")
                .param("id", approval).query((row, n) -> new long[] {row.getLong("id"), row.getLong("turn"), row.getLong("hours")}).list();
    }

    String title(long approval) {
        return jdbc.sql("select title from approval where id = :id").param("id", approval).query(String.class).single();
    }

    /** The steps that are open. */
    List<Long> undecided(long approval) {
        return jdbc.sql("select id from approval_step where approval_id = :id and state = 'OPEN' order by id").param("id", approval).query(Long.class).list();
    }

    void open(long step, Instant at, Instant dueAt) {
        jdbc.sql("update approval_step set state = 'OPEN', opened_at = :at, due_at = :due where id = :id").param("id", step)
                .param("at", Sql.at(at)).param("due", Sql.at(dueAt)).update();
    }

    void decide(long step, ApprovalView.Verdict verdict, String reason, Actor by, @Nullable String insteadOf, Instant at) {
        jdbc.sql(DECIDE).param("step", step).param("verdict", verdict.name()).param("reason", reason).param("by", by.id())
                .param("name", by.displayName()).param("instead", insteadOf).param("at", Sql.at(at)).update();
        jdbc.sql("update approval_step set state = :state where id = :id").param("id", step).param("state", verdict.name()).update();
    }

    void end(long approval, ApprovalView.State state, Instant at) {
        jdbc.sql("update approval set state = :state, ended_at = :at where id = :id").param("id", approval)
                .param("state", state.name()).param("at", Sql.at(at)).update();
        jdbc.sql("update approval_step set state = 'VOID' where approval_id = :id and state in ('WAITING', 'OPEN')")
                .param("id", approval).update();
    }

    /** The approval a step belongs to, held against decisions at the same time. */
    Optional<Long> hold(long step) {
        return jdbc.sql("select a.id from approval a join approval_step s on s.approval_id = a.id where s.id = :id for no key update of a")
                .param("id", step).query(Long.class).optional();
    }

    Optional<ApprovalView> find(long id) {
        return shown(jdbc.sql("select * from approval where id = :id").param("id", id).query(ApprovalStore::bare).list()).stream().findFirst();
    }

    List<ApprovalView> of(About about) {
        return shown(jdbc.sql("select * from approval where subject_type = :type and subject_id = :id order by id")
                .param("type", about.type()).param("id", about.id()).query(ApprovalStore::bare).list());
    }

    /** The approvals with a step that one of the users or roles decides now, those due first first. */
    List<ApprovalView> awaiting(Long[] users, String[] roles, long notAskedBy, int limit) {
        return shown(jdbc.sql("""
                select a.* from approval a join lateral (
                    select min(s.due_at) as due_at from approval_step s where s.approval_id = a.id and s.state = 'OPEN'
                        and (s.user_id = any(:users) or s.role = any(:roles))) n on n.due_at is not null
                where a.state = 'PENDING' and a.asked_by <> :me order by n.due_at, a.id limit :limit
                """).param("users", users).param("roles", roles).param("me", notAskedBy).param("limit", limit)
                .query(ApprovalStore::bare).list());
    }

    private List<ApprovalView> shown(List<ApprovalView> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        List<Long> approvals = bare.stream().map(ApprovalView::id).toList();
        Map<Long, String> names = users.displayNames(jdbc.sql(PERSONS).param("approvals", approvals).query(Long.class).list());
        Map<Long, List<ApprovalView.Step>> steps = jdbc.sql(STEPS).param("approvals", approvals)
                .query((row, n) -> new Placed(row.getLong("approval_id"), step(row, names))).list().stream()
                .collect(Collectors.groupingBy(Placed::approval, Collectors.mapping(Placed::step, Collectors.toList())));
        return bare.stream().map(view -> new ApprovalView(view.id(), view.purpose(), view.about(), view.title(), view.text(), view.askedBy(),
                view.askedById(), view.askedAt(), view.state(), view.endedAt(), steps.getOrDefault(view.id(), List.of()))).toList();
    }

    private static ApprovalView bare(ResultSet row, int n) throws SQLException {
        return new ApprovalView(row.getLong("id"), Purpose.valueOf(row.getString("purpose")),
                new About(row.getString("subject_type"), row.getLong("subject_id")), row.getString("title"), row.getString("text"),
                row.getString("asked_by_name"), row.getLong("asked_by"), Sql.instant(row, "asked_at"),
                ApprovalView.State.valueOf(row.getString("state")), Sql.maybe(row, "ended_at"), List.of());
    }

    private static ApprovalView.Step step(ResultSet row, Map<Long, String> names) throws SQLException {
        String role = row.getString("role");
        String verdict = row.getString("verdict");
        Long user = row.getObject("user_id", Long.class);
        return new ApprovalView.Step(row.getLong("id"), row.getInt("turn"), role == null ? null : Role.valueOf(role),
                user == null ? null : new ApprovalView.Named(user, names.getOrDefault(user, "")),
                ApprovalView.StepState.valueOf(row.getString("state")), Sql.maybe(row, "opened_at"), Sql.maybe(row, "due_at"),
                verdict == null ? null : new ApprovalView.Decision(ApprovalView.Verdict.valueOf(verdict), row.getString("reason"),
                        row.getString("decided_by_name"), row.getString("instead_of"), Sql.instant(row, "at")));
    }
}
