package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Sql;

/** The requests of one customer, newest first, as he may see them listed. */
@Component
public class CustomerRequests {
    private static final String LIST = """
            select r.id, r.number, r.title, r.kind, r.status, r.stage, r.reported_at, u.model, u.serial,
                coalesce(k.zone, :house) as zone, n.kind as due_kind, n.due_at, n.provisional,
                array(select o.kind from obligation o where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.breached_at is not null
                    and o.kind <> 'HANDOVER' and o.state <> 'VOIDED' group by o.kind order by min(o.breached_at), o.kind) as broken
            from service_request r
                left join unit u on u.id = r.unit_id
                left join contract k on k.id = r.contract_id
                left join lateral (select o.kind, o.due_at, o.provisional from obligation o
                    where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.state = 'RUNNING' and o.kind <> 'HANDOVER'
                    order by o.due_at, o.id limit 1) n on true
            where r.customer_id = :customer and r.id < :before and (cast(:open as boolean) is null or (r.status not in ('CLOSED', 'CANCELLED')) = cast(:open as boolean))
            order by r.id desc limit :limit
            """;
    private final JdbcClient jdbc;

    CustomerRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request in the list.
     *
     * @param zone   IANA zone its times are to be shown in
     * @param dueAt  when the next promise is due; null when none runs
     * @param broken kinds of the promises that were not kept in time, waived or not
     */
    public record Row(long id, String number, String title, String kind, String status, String stage, Instant reportedAt, @Nullable String unit,
                      String zone, @Nullable String dueKind, @Nullable Instant dueAt, boolean provisional, List<String> broken) {
    }

    /** One page; {@code open} for only those that have not ended, or only those that have. */
    public Page<Row> list(long customerId, @Nullable Boolean open, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        return Page.of(jdbc.sql(LIST).param("customer", customerId).param("open", open).param("house", HouseZone.ZONE.getId())
                .param("before", before == null ? Long.MAX_VALUE : before.number(0)).param("limit", limit + 1).query(CustomerRequests::row).list(),
                limit, row -> Cursor.at(row.id()));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String model = row.getString("model");
        return new Row(row.getLong("id"), row.getString("number"), row.getString("title"), row.getString("kind"), row.getString("status"),
                row.getString("stage"), Sql.instant(row, "reported_at"), model == null ? null : model + " " + row.getString("serial"),
                row.getString("zone"), row.getString("due_kind"), Sql.maybe(row, "due_at"), row.getBoolean("provisional"),
                List.of((String[]) row.getArray("broken").getArray()));
    }
}
