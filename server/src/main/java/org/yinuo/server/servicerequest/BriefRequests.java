package org.yinuo.server.servicerequest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Columns;

/** The little that must be known of very many requests at once to tell people of them. */
@Component
public class BriefRequests {
    private static final String FIND = "select id, number, title, stage, assignee_id from service_request where id = any(:ids)";
    private final JdbcClient jdbc;

    BriefRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request in brief. */
    public record Brief(long id, String number, String title, ServiceRequest.Stage stage, @Nullable Long assigneeId) {
    }

    /** Requests by id; unknown ones are absent. */
    public Map<Long, Brief> of(Collection<Long> ids) {
        Map<Long, Brief> found = new HashMap<>();
        jdbc.sql(FIND).param("ids", ids.toArray(Long[]::new)).query(row -> {
            found.put(row.getLong("id"), new Brief(row.getLong("id"), row.getString("number"), row.getString("title"),
                    ServiceRequest.Stage.valueOf(row.getString("stage")), Columns.numberOrNull(row, "assignee_id")));
        });
        return found;
    }
}
