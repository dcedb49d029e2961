package org.yinuo.server.workorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.OnSiteVisitors;
import org.yinuo.server.servicerequest.RequestView;

/** Engineers visit for the requests they have a work order of or go along to. */
@Component
class AssignedVisitors implements OnSiteVisitors {
    private static final String VISITED = """
            select distinct w.request_id from work_order w where w.request_id = any(:requests) and (w.engineer_id = :engineer
                or exists (select 1 from visit_companion c where c.work_order_id = w.id and c.user_id = :engineer))
            """;
    private static final String VISITS_FOR = """
            select id, number, status, engineer_id from work_order where request_id = :request order by id desc
            """;
    private final JdbcClient jdbc;
    private final Users users;

    AssignedVisitors(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    @Override
    public boolean visits(long userId, long requestId) {
        return visited(userId, List.of(requestId)).contains(requestId);
    }

    @Override
    public Set<Long> visited(long userId, Collection<Long> requestIds) {
        return requestIds.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql(VISITED).param("requests", requestIds.toArray(Long[]::new))
                .param("engineer", userId).query(Long.class).list());
    }

    @Override
    public List<RequestView.VisitRef> visitsFor(long requestId) {
        return jdbc.sql(VISITS_FOR).param("request", requestId).query((row, n) -> new RequestView.VisitRef(row.getLong("id"),
                row.getString("number"), row.getString("status"), engineer(row))).list();
    }

    private RequestView.@Nullable Person engineer(ResultSet row) throws SQLException {
        Long id = row.getObject("engineer_id", Long.class);
        return id == null ? null : new RequestView.Person(id, users.get(id).displayName());
    }
}
