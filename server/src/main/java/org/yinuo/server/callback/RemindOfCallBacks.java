package org.yinuo.server.callback;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Sql;

/**
 * Tells whoever is to call, once for each time agreed, that it is time; the service managers where he has left. Any node may do it; rows are
 * claimed, not guessed.
 */
@Component
public class RemindOfCallBacks {
    private static final String CLAIM = """
            update call_back set reminded_at = :now where id in (
                select id from call_back where state = 'PLANNED' and reminded_at is null and due_at <= :now
                order by due_at limit :most for no key update skip locked)
            returning *
            """;
    private final JdbcClient jdbc;
    private final ServiceRequests requests;
    private final Users users;
    private final CallBackLog log;
    private final Clock clock;

    RemindOfCallBacks(JdbcClient jdbc, ServiceRequests requests, Users users, CallBackLog log, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /** One turn; how many fell due. */
    @Transactional
    public int remind(int most) {
        List<CallBack> due = jdbc.sql(CLAIM).param("now", Sql.at(clock.instant())).param("most", most).query(CallBackRows::row).list();
        due.forEach(each -> log.tell("CALL_BACK_DUE", each, requests.get(each.requestId()), told(each.callerId())));
        return due.size();
    }

    private List<Long> told(long caller) {
        return users.colleague(caller).filter(User::enabled).map(user -> List.of(user.id()))
                .orElseGet(() -> users.holding(Role.SERVICE_MANAGER).stream().map(User::id).toList());
    }
}
