package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;

/**
 * Who saw or took away what of a customer. A view is in the database before what was asked for leaves the house, in one statement
 * whose commit does not wait for the disk; see {@code docs/decisions/0021-views-are-rows-before-the-answer.md}.
 */
@Component
public class CustomerViews {

    /** Whoever opens a record again within this time is written down once. */
    static final Duration QUARTER = Duration.ofMinutes(15);

    /** What was seen. */
    public enum Kind { FILE, REQUEST, CONTRACT, PROMISE, UNIT, VISIT, PAPER, PROOF, EXPORT }

    /** The setting lasts as long as the transaction, which is this statement. */
    private static final String RECORD = """
            with swift as materialized (select set_config('synchronous_commit', 'off', true) as setting),
            seen as (
                insert into customer_view (customer_id, at, quarter, actor_id, actor, kind, record)
                select wanted.customer_id, :at, :quarter, :actorId, :actor, :kind, :record
                from swift, (%s) wanted (customer_id) where wanted.customer_id is not null and swift.setting is not null
                on conflict do nothing returning customer_id)
            insert into audit_entry (at, actor_id, actor, action, subject, detail)
            select :at, :actorId, :actor, :action, 'customer:' || customer_id, :detail from seen""";

    private static final String GIVEN = "select unnest(cast(:customers as bigint[]))";

    private static final String FIND_PAGE = """
            select v.id, v.at, v.actor_id, v.actor, coalesce(u.display_name, v.actor) as name, v.kind, v.record
            from customer_view v left join app_user u on u.id = v.actor_id
            where v.customer_id = :customer and v.id < :before and (:kind = '' or v.kind = :kind)
            order by v.id desc limit :limit""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One look at a customer's data.
     *
     * @param at     when the record was first opened in that quarter of an hour
     * @param record what was opened, e.g. {@code request:12}
     */
    public record View(long id, Instant at, long actorId, String username, String name, Kind kind, String record) {

        static View of(ResultSet row, int number) throws SQLException {
            return new View(row.getLong("id"), Columns.instant(row, "at"), row.getLong("actor_id"), row.getString("actor"),
                    row.getString("name"), Kind.valueOf(row.getString("kind")), row.getString("record"));
        }
    }

    /** Writes down that the actor is about to be shown a record; nothing when it belongs to no customer. */
    public void seen(Actor actor, ViewedRecord viewed, long id) {
        statement(viewed.owner(), actor, viewed.kind(), viewed.type() + ":" + id).param("id", id).update();
    }

    /** Writes down that the actor is about to take rows of these customers with him. */
    public void exported(Actor actor, Collection<Long> customers, String list) {
        if (!customers.isEmpty()) {
            statement(GIVEN, actor, Kind.EXPORT, list).param("customers", customers.stream().distinct().toArray(Long[]::new)).update();
        }
    }

    /** Newest first. */
    public Page<View> page(long customer, @Nullable Kind kind, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<View> rows = jdbc.sql(FIND_PAGE).param("customer", customer).param("kind", kind == null ? "" : kind.name())
                .param("before", before == null ? Long.MAX_VALUE : before.number(0)).param("limit", limit + 1).query(View::of).list();
        return Page.of(rows, limit, view -> Cursor.at(view.id()));
    }

    private JdbcClient.StatementSpec statement(String customers, Actor actor, Kind kind, String record) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long quarter = Math.floorDiv(now.getEpochSecond(), QUARTER.toSeconds()) * QUARTER.toSeconds();
        return jdbc.sql(RECORD.formatted(customers)).param("at", Columns.utc(now)).param("quarter", Columns.utc(Instant.ofEpochSecond(quarter)))
                .param("actorId", actor.id()).param("actor", actor.username()).param("kind", kind.name()).param("record", record)
                .param("action", kind == Kind.EXPORT ? "customer.exported" : "customer.viewed").param("detail", kind + " " + record);
    }
}
