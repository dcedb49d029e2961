package org.yinuo.server.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;

/** Reads the audit log, newest first. */
@Component
public class AuditTrail {

    private static final String FIND_PAGE = """
            select id, at, actor_id, actor, action, subject, detail, seal_number from audit_entry
            where id < :before order by id desc limit :limit""";

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<AuditEntry> page(@Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<AuditEntry> rows = jdbc.sql(FIND_PAGE).param("before", before == null ? Long.MAX_VALUE : before.number(0))
                .param("limit", limit + 1).query(AuditEntry::of).list();
        return Page.of(rows, limit, entry -> Cursor.at(entry.id()));
    }
}
