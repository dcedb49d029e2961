package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Sql;

/**
 * The queue of requests, sorted by what is due next. How many are asked for stands in the statement and is no parameter: not knowing it,
 * PostgreSQL would plan the question anew each time, which takes longer than answering it.
 */
@Component
public class Workbench {
    /** Counting stops here: the screen says 999+. */
    public static final int COUNTED = 1_000;
    private static final String OPEN = """
            select q.request_id, q.sort_at, q.obligation_id, q.broken from queue_entry q
            where %s order by q.sort_at, q.request_id limit %d
            """;
    private static final String NEWEST = """
            select q.request_id, timestamptz 'epoch' as sort_at, q.obligation_id, q.broken from queue_entry q
            where %s order by q.request_id desc limit %d
            """;
    private static final String CLOSED = """
            select q.id as request_id, q.closed_at as sort_at,
                (select o.id from obligation o where o.subject_type = 'REQUEST' and o.subject_id = q.id
                    and o.state in ('RUNNING', 'BREACHED', 'PAUSED') order by o.state = 'PAUSED', o.due_at, o.id limit 1) as obligation_id, true as broken
            from service_request q where %s order by q.closed_at desc, q.id desc limit %d
            """;
    private static final String SHOWN = """
            select r.id, r.number, r.title, r.kind as request_kind, r.request_class, r.severity, r.level, r.status, r.stage,
                r.reported_at, r.channel, r.house_default, r.version, c.id as customer_id, c.name as customer, u.id as unit_id, u.serial, u.model, a.id as assignee_id,
                a.display_name as assignee, n.id as obligation_id, n.kind, n.state, n.due_at, n.provisional, n.paused_since,
                n.calendar, n.zone, n.warn_at, e.sort_at,
                case when e.broken then (select count(*) from obligation b where b.subject_type = 'REQUEST' and b.subject_id = r.id
                    and b.breached_at is not null) else 0 end as broken
            from (%s) e
                join service_request r on r.id = e.request_id
                left join customer c on c.id = r.customer_id
                left join unit u on u.id = r.unit_id
                left join app_user a on a.id = r.assignee_id
                left join obligation n on n.id = e.obligation_id
            order by e.sort_at %s, r.id %s
            """;
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;
    private final RequestsInScope scope;

    Workbench(JdbcClient jdbc, Calendars calendars, Clock clock, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
        this.scope = scope;
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
    public record Row(long id, String number, String title, String kind, String requestClass, @Nullable Named customer,
                      @Nullable UnitRef unit, String severity, @Nullable String level, String status, String stage, @Nullable Person assignee, Instant reportedAt,
                      String channel, @Nullable String houseDefault, @Nullable NextDue nextDue, long breached, int version) {
    }

    /** One page: the queue in the order asked for, what is closed last closed first. */
    public Page<Row> queue(QueueQuestion asked, @Nullable String cursor, @Nullable Integer most) {
        return page(asked, cursor, Page.limit(most));
    }

    /** A page of any size. */
    Page<Row> page(QueueQuestion asked, @Nullable String cursor, int limit) {
        Cursor after = Cursor.decode(cursor, 2);
        Order order = Order.of(asked);
        QueueQuestion.Where where = seen(asked, scope.current());
        String inner = order.select.formatted(where.condition() + (after == null ? "" : " and " + order.place), limit + 1);
        JdbcClient.StatementSpec select = jdbc.sql(SHOWN.formatted(inner, order.way, order.way))
                .params(parameters()).params(where.parameters());
        if (after != null) {
            select = select.param("at", Sql.at(after.instant(0))).param("id", after.number(1));
        }
        return Page.of(select.query(this::place).list(), limit, at -> Cursor.at(at.sortAt(), at.row().id())).map(Place::row);
    }

    /** How rows are picked, where the next page begins, and which way they run. */
    private enum Order {
        DUE(OPEN, "(q.sort_at, q.request_id) > (:at, :id)", ""),
        NEW(NEWEST, "q.request_id < :id", "desc"),
        ENDED(CLOSED, "(q.closed_at, q.id) < (:at, :id)", "desc");

        private final String select;
        private final String place;
        private final String way;

        Order(String select, String place, String way) {
            this.select = select;
            this.place = place;
            this.way = way;
        }

        static Order of(QueueQuestion asked) {
            return asked.view() == QueueView.CLOSED ? ENDED : asked.order() == QueueQuestion.Order.NEWEST ? NEW : DUE;
        }
    }

    private record Place(Row row, Instant sortAt) {
    }

    private Place place(ResultSet row, int n) throws SQLException {
        return new Place(row(row, n), Sql.instant(row, "sort_at"));
    }

    /** How many requests each open view holds, at most {@link #COUNTED}. */
    public Map<String, Long> counts() {
        Map<String, QueueQuestion> views = new LinkedHashMap<>();
        for (QueueView view : QueueView.values()) {
            if (view != QueueView.CLOSED) {
                views.put(view.word(), QueueQuestion.of(view));
            }
        }
        return counts(views);
    }

    /** How many requests each question finds, at most {@link #COUNTED}; in one statement for each. */
    public Map<String, Long> counts(Map<String, QueueQuestion> questions) {
        Map<String, Long> counts = new LinkedHashMap<>();
        RequestsInScope.Cut cut = scope.current();
        questions.forEach((name, question) -> {
            QueueQuestion.Where where = seen(question, cut);
            String table = question.view() == QueueView.CLOSED ? "service_request" : "queue_entry";
            counts.put(name, jdbc.sql("select count(*) from (select from " + table + " q where " + where.condition() + " limit " + COUNTED + ") s")
                    .params(parameters()).params(where.parameters()).query(Long.class).single());
        });
        return counts;
    }

    /** What is asked for, as far as the actor's data scope covers it. */
    private static QueueQuestion.Where seen(QueueQuestion asked, RequestsInScope.Cut cut) {
        QueueQuestion.Where where = asked.where();
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.putAll(cut.parameters());
        return new QueueQuestion.Where(where.condition() + (asked.view() == QueueView.CLOSED ? cut.requests("q") : cut.queue()), parameters);
    }

    private Map<String, Object> parameters() {
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, HouseZone.ZONE).plusDays(1).atStartOfDay(HouseZone.ZONE).toInstant();
        return Map.of("me", Actor.current().id(), "now", Sql.at(now), "midnight", Sql.at(midnight));
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getLong("id"), row.getString("number"), row.getString("title"), row.getString("request_kind"),
                row.getString("request_class"), named(row, "customer_id", "customer"),
                unit(row), row.getString("severity"), row.getString("level"), row.getString("status"),
                row.getString("stage"), person(row, "assignee_id", "assignee"), Sql.instant(row, "reported_at"),
                row.getString("channel"), row.getString("house_default"), nextDue(row), row.getLong("broken"), row.getInt("version"));
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
                && !calendars.named(calendar, ZoneId.of(row.getString("zone"))).isOpen(clock.instant());
        return new NextDue(id, row.getString("kind"), state, Sql.instant(row, "due_at"), row.getBoolean("provisional"),
                Sql.maybe(row, "paused_since"), closed, Sql.maybe(row, "warn_at"));
    }
}
