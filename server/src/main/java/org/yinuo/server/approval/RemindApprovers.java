package org.yinuo.server.approval;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Sql;

/** Says once of each step that was not decided in time that it is late. Any node may do it; rows are claimed, not guessed. */
@Component
public class RemindApprovers {
    private static final String LATE = """
            with late as (
                select id from approval_step where state = 'OPEN' and reminded_at is null and due_at <= :now
                order by due_at limit 500 for no key update skip locked)
            update approval_step s set reminded_at = :now
            from late, approval a
            where s.id = late.id and a.id = s.approval_id
            returning a.id, s.id as step_id, a.purpose, a.subject_type, a.subject_id, s.due_at, s.role, s.user_id
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindApprovers(JdbcClient jdbc, Users users, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** How many steps were late. */
    @Scheduled(initialDelayString = "${yinuo.approvals.remind-every:PT30S}", fixedDelayString = "${yinuo.approvals.remind-every:PT30S}")
    @Transactional
    public int remind() {
        List<ApprovalLate> late = jdbc.sql(LATE).param("now", Sql.at(clock.instant())).query((row, n) -> new ApprovalLate(row.getLong("id"), row.getLong("step_id"),
                Purpose.valueOf(row.getString("purpose")), new About(row.getString("subject_type"), row.getLong("subject_id")),
                row.getString("role") == null ? users.get(row.getLong("user_id")).displayName() : row.getString("role"), Sql.instant(row, "due_at"))).list();
        late.forEach(events::publishEvent);
        return late.size();
    }
}
