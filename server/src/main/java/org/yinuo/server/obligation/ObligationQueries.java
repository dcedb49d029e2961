package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Answers questions about obligations as they stand now. */
@Component
public class ObligationQueries {
    private static final String SELECT = """
            select o.*, b.id as breach_id, b.at as breach_at, b.waived_at, b.waived_by, b.waiver_reason
            from obligation o left join breach b on b.obligation_id = o.id
            """;
    private static final String OF_SUBJECT = SELECT + """
            where o.subject_type = :type and o.subject_id = :id order by o.id
            """;
    private static final String OF_SUBJECTS = SELECT + """
            where o.subject_type = :type and o.subject_id = any(:ids) order by o.id
            """;
    private static final String OF_CONTRACT = SELECT + """
            where o.contract_id = :contract and o.clause_id is not null and o.due_at > :from and o.due_at <= :to order by o.due_at, o.id
            """;
    private static final String BROKEN = SELECT + """
            where b.contract_id = :contract and o.clause_id is not null and b.at <= :to order by b.at, b.id
            """;
    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Penalties penalties;
    private final Calendars calendars;
    private final Clock clock;

    ObligationQueries(JdbcClient jdbc, Commitments commitments, Penalties penalties, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.penalties = penalties;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The obligations of a subject, in the order they were opened. */
    public List<ClockView> of(Subject subject) {
        return priced(jdbc.sql(OF_SUBJECT).param("type", subject.type().name()).param("id", subject.id())
                .query(this::view).list());
    }

    /** The obligations of many subjects of a type, in the order they were opened. */
    public List<ClockView> of(Subject.Type type, Collection<Long> ids) {
        return priced(jdbc.sql(OF_SUBJECTS).param("type", type.name()).param("ids", ids.toArray(Long[]::new)).query(this::view).list());
    }

    /**
     * What the letter of a contract promises that is due in a period, by due instant; what the house does of itself is not among it. What is due at 24:00 belongs to the day
     * that ends then, not to the next.
     */
    public List<ClockView> ofContract(long contractId, Instant fromExclusive, Instant toInclusive) {
        return priced(jdbc.sql(OF_CONTRACT).param("contract", contractId).param("from", Sql.at(fromExclusive))
                .param("to", Sql.at(toInclusive)).query(this::view).list());
    }

    /** The broken obligations under a contract up to an instant, by the instant they were broken. */
    List<ClockView> broken(long contractId, Instant toInclusive) {
        return priced(jdbc.sql(BROKEN).param("contract", contractId).param("to", Sql.at(toInclusive)).query(this::view).list());
    }

    /** One obligation; refuses an unknown one. */
    public ClockView get(long id) {
        List<ClockView> found = jdbc.sql(SELECT + "where o.id = :id").param("id", id).query(this::view).list();
        if (found.isEmpty()) {
            throw Refusal.notFound("obligation-not-found");
        }
        return priced(found).getFirst();
    }

    private List<ClockView> priced(List<ClockView> views) {
        Map<Long, Money> owed = penalties.owed(views, clock.instant());
        return views.stream().map(view -> owed.containsKey(view.obligationId())
                ? with(view, owed.get(view.obligationId())) : view).toList();
    }

    private static ClockView with(ClockView view, @Nullable Money penalty) {
        return new ClockView(view.obligationId(), view.kind(), view.subject(), view.label(), view.state(), view.openedAt(),
                view.startsAt(), view.dueAt(), view.provisional(), view.pausedSince(), view.metAt(), view.endedAt(), view.breachedAt(),
                view.warnAt(), view.outOfHours(), view.limit(), view.calendar(), view.clause(), view.commitmentVersionId(), view.breach(), penalty);
    }

    private ClockView view(ResultSet row, int n) throws SQLException {
        ObligationState.Status state = ObligationState.Status.valueOf(row.getString("state"));
        String calendar = row.getString("calendar");
        BigDecimal limit = row.getBigDecimal("limit_value");
        boolean closed = calendar != null && state == ObligationState.Status.RUNNING
                && !calendars.named(calendar, ZoneId.of(row.getString("zone"))).isOpen(clock.instant());
        return new ClockView(row.getLong("id"), ObligationKind.valueOf(row.getString("kind")),
                new Subject(Subject.Type.valueOf(row.getString("subject_type")), row.getLong("subject_id")),
                row.getString("label"), state, Sql.instant(row, "opened_at"), Sql.instant(row, "starts_at"),
                Sql.instant(row, "due_at"), row.getBoolean("provisional"), Sql.maybe(row, "paused_since"),
                Sql.maybe(row, "met_at"), Sql.maybe(row, "ended_at"), Sql.maybe(row, "breached_at"), Sql.maybe(row, "warn_at"), closed,
                limit == null ? null : new ClockView.Length(limit, row.getString("limit_unit")), calendar, promise(row),
                row.getObject("commitment_version_id", Long.class), breach(row), null);
    }

    private ClockView.@Nullable Promise promise(ResultSet row) throws SQLException {
        long clauseId = row.getLong("clause_id");
        if (row.wasNull()) {
            return null;
        }
        Clause clause = commitments.version(row.getLong("commitment_version_id")).clause(clauseId).orElseThrow();
        Span span = clause.terms().span();
        return new ClockView.Promise(clauseId, clause.type().word(), span == null ? clause.terms().note() : span.text());
    }

    private static ClockView.@Nullable BreachView breach(ResultSet row) throws SQLException {
        long id = row.getLong("breach_id");
        return row.wasNull() ? null : new ClockView.BreachView(id, Sql.instant(row, "breach_at"),
                row.getObject("waived_at") != null, row.getString("waiver_reason"), row.getString("waived_by"));
    }
}
