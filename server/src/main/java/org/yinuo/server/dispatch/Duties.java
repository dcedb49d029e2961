package org.yinuo.server.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Shifts, on-call times, duty weeks, guard periods and leave. */
@Component
public class Duties {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int MOST_ENGINEERS = 200;
    private final JdbcClient jdbc;
    private final Users users;
    private final Audit audit;
    private final Changes changes;

    Duties(JdbcClient jdbc, Users users, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.changes = changes;
    }

    /** Those that touch a stretch of time, in their order. */
    public List<Duty> between(Instant startInclusive, Instant endExclusive) {
        return jdbc.sql("select * from duty where ends_at > :start and starts_at < :end order by starts_at, id limit 5000")
                .param("start", Sql.at(startInclusive)).param("end", Sql.at(endExclusive)).query(Duties::duty).list();
    }

    /**
     * The same for several engineers, as a guard period is. What is there already, to the minute, is not written twice.
     *
     * @throws Refusal {@code duty-ends-before-start}, {@code duty-too-long}, {@code engineer-unknown}, {@code leave-during-guard}
     */
    @Transactional
    public void add(Set<Long> engineers, Duty.Kind kind, Instant startInclusive, Instant endExclusive, @Nullable String note) {
        PlannableDays.sane(startInclusive, "from");
        PlannableDays.sane(endExclusive, "to");
        if (!startInclusive.isBefore(endExclusive)) {
            throw Refusal.invalid("duty-ends-before-start").at("to");
        }
        if (Duration.between(startInclusive, endExclusive).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("duty-too-long").at("to");
        }
        if (engineers.isEmpty() || engineers.size() > MOST_ENGINEERS) {
            throw Refusal.invalid("too-many-entries", MOST_ENGINEERS).at("engineerIds");
        }
        Set<Long> known = users.engineers().stream().map(user -> user.id()).collect(Collectors.toSet());
        if (!known.containsAll(engineers)) {
            throw Refusal.invalid("engineer-unknown").at("engineerIds");
        }
        refuseLeaveInGuard(engineers, kind, startInclusive, endExclusive);
        String text = Given.text(note, 200, "note");
        engineers.stream().sorted().forEach(engineer -> jdbc.sql("""
                insert into duty (user_id, kind, starts_at, ends_at, note, said_by)
                select :user, :kind, :start, :end, :note, :by
                where not exists (select from duty where user_id = :user and kind = :kind and starts_at = :start and ends_at = :end)""")
                .param("user", engineer).param("kind", kind.name()).param("start", Sql.at(startInclusive)).param("end", Sql.at(endExclusive))
                .param("note", text).param("by", Actor.current().displayName()).update());
        audit.record("duty.added", "users:" + engineers.stream().sorted().toList(), kind + " " + startInclusive + " " + endExclusive);
        changes.touch("dispatch");
    }

    private void refuseLeaveInGuard(Set<Long> engineers, Duty.Kind kind, Instant start, Instant end) {
        Duty.Kind forbidden = kind == Duty.Kind.LEAVE ? Duty.Kind.GUARD : kind == Duty.Kind.GUARD ? Duty.Kind.LEAVE : null;
        if (forbidden == null) {
            return;
        }
        // Two at once must not give leave and guard that neither of them sees.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('duty'))").query(row -> { });
        between(start, end).stream().filter(each -> each.kind() == forbidden && engineers.contains(each.engineerId())).findFirst()
                .ifPresent(each -> {
                    throw Refusal.conflict("leave-during-guard", users.get(each.engineerId()).displayName(), each.note());
                });
    }

    /** @throws Refusal {@code duty-unknown} (404) */
    @Transactional
    public void remove(long id) {
        if (jdbc.sql("delete from duty where id = :id").param("id", id).update() == 0) {
            throw Refusal.notFound("duty-unknown");
        }
        audit.record("duty.removed", "duty:" + id, "");
        changes.touch("dispatch");
    }

    private static Duty duty(ResultSet row, int n) throws SQLException {
        return new Duty(row.getLong("id"), row.getLong("user_id"), Duty.Kind.valueOf(row.getString("kind")), Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"), row.getString("note"));
    }
}
