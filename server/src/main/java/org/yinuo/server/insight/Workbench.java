package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Sql;

/** The queue of requests, sorted by what is due next. */
@Component
public class Workbench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Requests that wait for the customer stand after all that are due, those without any clock last. */
    private static final Instant PAUSED = Instant.parse("9998-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final String NEXT = """
            left join lateral (
                select o.id, o.kind, o.state, o.due_at, o.provisional, o.paused_since, o.calendar, o.zone, o.warn_at
                from obligation o
                where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.state in ('RUNNING', 'BREACHED', 'PAUSED')
                order by o.state = 'PAUSED', o.due_at, o.id limit 1) n on true
            """;
    private static final String QUEUE = """
            select r.id, r.number, r.title, r.kind as request_kind, r.request_class, r.severity, r.level, r.status, r.stage, r.reported_at, r.house_default,
                c.id as customer_id, c.name as customer, u.id as unit_id, u.serial, u.model, a.id as assignee_id,
                a.display_name as assignee, n.id as obligation_id, n.kind, n.state, n.due_at, n.provisional, n.paused_since,
                n.calendar, n.zone, n.warn_at, case when n.state = 'PAUSED' then timestamptz '9998-01-01 00:00:00Z'
                    else coalesce(n.due_at, timestamptz '9999-01-01 00:00:00Z') end as sort_at,
                (select count(*) from obligation b where b.subject_type = 'REQUEST' and b.subject_id = r.id
                    and b.breached_at is not null) as broken
            from service_request r
                left join customer c on c.id = r.customer_id
                left join unit u on u.id = r.unit_id
                left join app_user a on a.id = r.assignee_id
            """ + NEXT + """
            where %s
                and (cast(:customer as bigint) is null or r.customer_id = :customer)
                and (cast(:kind as text) is null or r.kind = :kind)
                and (cast(:class as text) is null or r.request_class = :class)
                and (:q = '' or r.title ilike :like or r.number ilike :like or c.name ilike :like or u.serial ilike :like)
                and (cast(:at as timestamptz) is null
                    or (case when n.state = 'PAUSED' then timestamptz '9998-01-01 00:00:00Z'
                    else coalesce(n.due_at, timestamptz '9999-01-01 00:00:00Z') end, r.id) > (:at, :id))
            order by sort_at, r.id limit :limit
            """;
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    Workbench(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A name under its id. */
    public record Named(long id, String name) {
    }

    /** A colleague. */
    public record Person(long id, String displayName) {
    }

    /** The thing that does not work. */
    public record UnitRef(long id, String serial, String model) {
    }

    /** The clock that ends next. */
    public record NextDue(long obligationId, String kind, String state, Instant dueAt, boolean provisional,
                          @Nullable Instant pausedSince, boolean outOfHours, @Nullable Instant warnAt) {
    }

    /** A request in the queue. */
    public record Row(long id, String number, String title, String kind, String requestClass, @Nullable Named customer, @Nullable UnitRef unit, String severity,
                      @Nullable String level, String status, String stage, @Nullable Person assignee, Instant reportedAt,
                      @Nullable String houseDefault, @Nullable NextDue nextDue, long breached) {
    }

    /**
     * What is asked for.
     *
     * @param q        words of the title, number, customer or serial number; empty for all
     * @param customer only this customer's; null for all
     * @param kind     only what asks for this; null for all
     */
    public record Question(QueueView view, String q, @Nullable Long customer, @Nullable RequestKind kind,
                           @Nullable RequestClass requestClass, @Nullable String cursor, @Nullable Integer limit) {
    }

    /** One page of the queue, soonest due first. */
    public Page<Row> queue(Question asked) {
        int limit = Page.limit(asked.limit());
        Cursor after = Cursor.decode(asked.cursor(), 2);
        List<Row> rows = jdbc.sql(QUEUE.formatted(asked.view().condition())).params(parameters())
                .param("customer", asked.customer())
                .param("kind", asked.kind() == null ? null : asked.kind().name())
                .param("class", asked.requestClass() == null ? null : asked.requestClass().name()).param("q", asked.q()).param("like", Likes.contains(asked.q()))
                .param("at", after == null ? null : Sql.at(after.instant(0))).param("id", after == null ? 0 : after.number(1))
                .param("limit", limit + 1).query(this::row).list();
        return Page.of(rows, limit, row -> Cursor.at(place(row.nextDue()), row.id()));
    }

    private static Instant place(@Nullable NextDue next) {
        return next == null ? NEVER : next.state().equals("PAUSED") ? PAUSED : next.dueAt();
    }

    /** How many requests each open view holds. */
    public Map<String, Long> counts() {
        StringBuilder sql = new StringBuilder("select ");
        for (QueueView view : QueueView.values()) {
            if (view != QueueView.CLOSED) {
                sql.append("count(*) filter (where ").append(view.condition()).append(") as ").append(view.name()).append(", ");
            }
        }
        sql.append("0 as nothing from service_request r ").append(NEXT).append(" where r.status not in ('CLOSED', 'CANCELLED')");
        return jdbc.sql(sql.toString()).params(parameters()).query((row, n) -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (QueueView view : QueueView.values()) {
                if (view != QueueView.CLOSED) {
                    counts.put(view.word(), row.getLong(view.name()));
                }
            }
            return counts;
        }).single();
    }

    private Map<String, Object> parameters() {
        Instant midnight = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1).atStartOfDay(ZONE).toInstant();
        return Map.of("me", Actor.current().id(), "midnight", Sql.at(midnight));
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getLong("id"), row.getString("number"), row.getString("title"), row.getString("request_kind"),
                row.getString("request_class"), named(row, "customer_id", "customer"),
                unit(row), row.getString("severity"), row.getString("level"), row.getString("status"),
                row.getString("stage"), person(row, "assignee_id", "assignee"), Sql.instant(row, "reported_at"),
                row.getString("house_default"), nextDue(row), row.getLong("broken"));
    }

    static @Nullable Named named(ResultSet row, String id, String name) throws SQLException {
        long value = row.getLong(id);
        return row.wasNull() ? null : new Named(value, row.getString(name));
    }

    static @Nullable Person person(ResultSet row, String id, String name) throws SQLException {
        long value = row.getLong(id);
        return row.wasNull() ? null : new Person(value, row.getString(name));
    }

    private static @Nullable UnitRef unit(ResultSet row) throws SQLException {
        long value = row.getLong("unit_id");
        return row.wasNull() ? null : new UnitRef(value, row.getString("serial"), row.getString("model"));
    }

    private @Nullable NextDue nextDue(ResultSet row) throws SQLException {
        long id = row.getLong("obligation_id");
        if (row.wasNull()) {
            return null;
        }
        String calendar = row.getString("calendar");
        String state = row.getString("state");
        boolean closed = "RUNNING".equals(state) && calendar != null
                && !calendars.of(calendar, ZoneId.of(row.getString("zone"))).isOpen(clock.instant());
        return new NextDue(id, row.getString("kind"), state, Sql.instant(row, "due_at"), row.getBoolean("provisional"),
                Sql.maybe(row, "paused_since"), closed, Sql.maybe(row, "warn_at"));
    }
}
