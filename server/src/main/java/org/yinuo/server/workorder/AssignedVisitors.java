package org.yinuo.server.workorder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.OnSiteVisitors;

/** Engineers visit for the requests they have a work order of. */
@Component
class AssignedVisitors implements OnSiteVisitors {
    private static final String VISITS = """
            select exists (select 1 from work_order where request_id = :request and engineer_id = :engineer)
            """;
    private final JdbcClient jdbc;

    AssignedVisitors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean visits(long userId, long requestId) {
        return jdbc.sql(VISITS).param("request", requestId).param("engineer", userId).query(Boolean.class).single();
    }
}
