package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.complaint.Standing;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Sql;

/** Every complaint there is or was, the newest first: those reclassified and withdrawn too, with the reason. */
@Component
public class ComplaintList {
    private static final String LIST = """
            select r.id, r.number, r.title, r.status, k.received_at, s.standing, s.round, s.text, s.at, s.actor, c.id as customer_id, c.name as customer,
                o.id as obligation_id, o.due_at, o.state, o.provisional, o.paused_since, o.warn_at, i.investigator
            from complaint k join service_request r on r.id = k.request_id
                cross join lateral (select x.standing, x.round, x.text, x.at, x.actor from complaint_step x where x.request_id = r.id order by x.id desc limit 1) s
                left join lateral (select x.data ->> 'investigator' as investigator from complaint_step x
                    where x.request_id = r.id and x.standing = 'INVESTIGATING' order by x.id desc limit 1) i on true
                left join lateral (select x.* from obligation x where x.subject_type = 'REQUEST' and x.subject_id = r.id and x.kind = 'COMPLAINT_ANSWER'
                    order by x.id desc limit 1) o on true
                left join customer c on c.id = r.customer_id
            where k.request_id < :before and (not :open or s.standing not in ('ACCEPTED', 'LET_END', 'RECLASSIFIED', 'WITHDRAWN'))
                and (:standing = '' or s.standing = :standing)
                and (:words = '' or r.number ilike :like or r.title ilike :like or c.name ilike :like or i.investigator ilike :like)%s
            order by k.request_id desc limit :limit
            """;
    private final JdbcClient jdbc;
    private final RequestsInScope scope;

    ComplaintList(JdbcClient jdbc, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * A complaint in the list.
     *
     * @param reason what was said with its last step
     */
    public record Row(long id, String number, String title, String status, Instant receivedAt, String standing, int round, String reason,
                      Instant lastStepAt, String lastStepBy, @Nullable String investigator, Workbench.@Nullable Named customer,
                      @Nullable AnswerDue answer) {
    }

    /** Until when the answer is due, and what became of it. */
    public record AnswerDue(long obligationId, Instant dueAt, String state, boolean provisional, @Nullable Instant pausedSince, @Nullable Instant warnAt) {
    }

    /**
     * Which complaints are asked for.
     *
     * @param openOnly only those to which something is still owed
     * @param standing how far they have come; null for any
     * @param words    in the number, the title, the customer or the investigator; null or empty for any
     */
    public record Question(boolean openOnly, @Nullable Standing standing, @Nullable String words) {
    }

    /** One page. */
    public Page<Row> list(Question question, @Nullable String cursor, @Nullable Integer asked) {
        String words = Given.text(question.words(), 100, "q");
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 1);
        RequestsInScope.Cut cut = scope.current();
        return Page.of(jdbc.sql(LIST.formatted(cut.requests("r"))).params(cut.parameters()).param("open", question.openOnly()).param("standing", question.standing() == null ? "" : question.standing().name())
                .param("words", words).param("like", Likes.contains(words))
                .param("before", after == null ? Long.MAX_VALUE : after.number(0)).param("limit", limit + 1)
                .query(ComplaintList::row).list(), limit, row -> Cursor.at(row.id()));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Long customer = row.getObject("customer_id", Long.class);
        Long obligation = row.getObject("obligation_id", Long.class);
        return new Row(row.getLong("id"), row.getString("number"), row.getString("title"), row.getString("status"), Sql.instant(row, "received_at"),
                row.getString("standing"), row.getInt("round"), row.getString("text"), Sql.instant(row, "at"), row.getString("actor"),
                row.getString("investigator"), customer == null ? null : new Workbench.Named(customer, row.getString("customer")),
                obligation == null ? null : new AnswerDue(obligation, Sql.instant(row, "due_at"), row.getString("state"),
                        row.getBoolean("provisional"), Sql.maybe(row, "paused_since"), Sql.maybe(row, "warn_at")));
    }
}
