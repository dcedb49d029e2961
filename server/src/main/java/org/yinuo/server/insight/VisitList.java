package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The visits, those to be made first. */
@Component
public class VisitList {
    private static final String MINE = "(w.engineer_id = :me or exists (select 1 from visit_companion a where a.work_order_id = w.id and a.user_id = :me))";
    private static final Map<String, String> VIEWS = Map.of(
            "mine", MINE + " and w.status not in ('COMPLETED', 'CANCELLED')",
            "open", "w.status not in ('COMPLETED', 'CANCELLED')",
            "unassigned", "w.status = 'OPEN'",
            "done", "w.status in ('COMPLETED', 'CANCELLED')");
    /** An arrival still owed sorts by its due time; all other visits come after them. */
    private static final long NOT_OWED = Long.MAX_VALUE;
    private static final String LIST = """
            select u.urgency, w.id, w.number, w.status, w.issued_at, w.appointment_from, w.appointment_to, w.engineer_id,
                a.display_name as engineer, r.id as request_id, r.number as request_number, r.title, r.severity, r.level,
                c.id as customer_id, c.name as customer, s.id as site_id, s.name as site, s.address, o.obligation_id,
                o.due_at, o.state, o.provisional, o.paused_since, o.warn_at, b.id as before_id, b.number as before_number,
                g.reason as again
            from work_order w join service_request r on r.id = w.request_id
                left join customer c on c.id = r.customer_id
                left join site s on s.id = r.site_id
                left join app_user a on a.id = w.engineer_id
                left join lateral (
                    select x.id as obligation_id, x.due_at, x.state, x.provisional, x.paused_since, x.warn_at
                    from obligation x where x.subject_type = 'REQUEST' and x.subject_id = r.id
                        and x.kind = 'ARRIVE' order by x.id desc limit 1) o on true
                left join visit_continuation g on g.work_order_id = w.id
                left join work_order b on b.id = g.continues_id
                cross join lateral (select case when w.status not in ('COMPLETED', 'CANCELLED') and o.state in ('RUNNING', 'BREACHED')
                    then (extract(epoch from o.due_at) * 1000000)::bigint else :notOwed end as urgency) u
            where %s and (:all or %s)%s
                and (cast(:request as bigint) is null or w.request_id = :request)
                and (cast(:id as bigint) is null or u.urgency > :urgency or (u.urgency = :urgency and w.id < :id))
            order by u.urgency, w.id desc limit :limit
            """;
    private final JdbcClient jdbc;
    private final RequestsInScope scope;

    VisitList(JdbcClient jdbc, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A visit in the list. */
    public record Row(long id, String number, String status, Instant issuedAt, @Nullable Appointment appointment,
                      Workbench.@Nullable Person engineer, RequestRef request, Workbench.@Nullable Named customer,
                      @Nullable SiteRef site, Workbench.@Nullable NextDue arriveClock, @Nullable Continued continues) {
    }

    /** The visit another goes on with, and why. */
    public record Continued(long id, String number, String reason) {
        static @Nullable Continued of(ResultSet row) throws SQLException {
            long id = row.getLong("before_id");
            return row.wasNull() ? null : new Continued(id, row.getString("before_number"), row.getString("again"));
        }
    }

    /** When the customer expects the visit. */
    public record Appointment(Instant from, @Nullable Instant to) {
    }

    /** The request the visit is for. */
    public record RequestRef(long id, String number, String title, String severity, @Nullable String level) {
    }

    /** Where to go. */
    public record SiteRef(long id, String name, @Nullable String address) {
    }

    /** One page, by the arrival that is due next, then newest first; engineers see only their own. */
    public Page<Row> list(String view, @Nullable Long request, @Nullable String cursor, @Nullable Integer asked) {
        String condition = request != null ? "true" : VIEWS.get(view);
        if (condition == null) {
            throw Refusal.invalid("view-unknown", view).at("view");
        }
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 2);
        RequestsInScope.Cut cut = scope.current();
        String seen = cut.parameters().isEmpty() ? "" : " and (" + MINE + " or (true" + cut.requests("r") + "))";
        List<Listed> rows = jdbc.sql(LIST.formatted(condition, MINE, seen)).params(cut.parameters()).param("me", Actor.current().id())
                .param("all", Actor.may("workorders.dispatch") || Actor.may("requests.write")).param("request", request)
                .param("notOwed", NOT_OWED).param("urgency", after == null ? 0L : after.number(0))
                .param("id", after == null ? null : after.number(1)).param("limit", limit + 1).query(VisitList::listed).list();
        Page<Listed> page = Page.of(rows, limit, listed -> Cursor.at(listed.urgency(), listed.row().id()));
        return page.map(Listed::row);
    }

    /** A row and where it stands in the order. */
    private record Listed(long urgency, Row row) {
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        return new Listed(row.getLong("urgency"), row(row));
    }

    private static Row row(ResultSet row) throws SQLException {
        RequestRef request = new RequestRef(row.getLong("request_id"), row.getString("request_number"), row.getString("title"),
                row.getString("severity"), row.getString("level"));
        return new Row(row.getLong("id"), row.getString("number"), row.getString("status"), Sql.instant(row, "issued_at"),
                appointment(row), Workbench.person(row, "engineer_id", "engineer"), request,
                Workbench.named(row, "customer_id", "customer"), site(row), arriveClock(row), Continued.of(row));
    }

    private static @Nullable Appointment appointment(ResultSet row) throws SQLException {
        Instant from = Sql.maybe(row, "appointment_from");
        return from == null ? null : new Appointment(from, Sql.maybe(row, "appointment_to"));
    }

    private static @Nullable SiteRef site(ResultSet row) throws SQLException {
        long id = row.getLong("site_id");
        return row.wasNull() ? null : new SiteRef(id, row.getString("site"), row.getString("address"));
    }

    private static Workbench.@Nullable NextDue arriveClock(ResultSet row) throws SQLException {
        long id = row.getLong("obligation_id");
        return row.wasNull() ? null : new Workbench.NextDue(id, "ARRIVE", row.getString("state"), Sql.instant(row, "due_at"),
                row.getBoolean("provisional"), Sql.maybe(row, "paused_since"), false, Sql.maybe(row, "warn_at"));
    }
}
