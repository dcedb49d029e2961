package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Span;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** What contracts promise over their life and is due soon or overdue: inspections, reports, people, parts. */
@Component
public class PromisesDue {
    private static final int FURTHEST = 3_660;
    private static final String LIST = """
            select o.id, o.kind, o.label, o.state, o.due_at, o.provisional, o.warn_at, o.commitment_version_id, o.clause_id,
                k.id as contract_id, k.number, k.title, c.id as customer_id, c.name as customer
            from obligation o join contract k on k.id = o.contract_id join customer c on c.id = k.customer_id
            where o.subject_type = 'CONTRACT' and o.state in ('RUNNING', 'BREACHED') and o.due_at <= :until
                and (cast(:kind as text) is null or o.kind = :kind)%s
                and (o.due_at, o.id) > (timestamptz 'epoch' + :at * interval '1 microsecond', :id)
            order by o.due_at, o.id limit :limit
            """;
    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Clock clock;
    private final RequestsInScope scope;

    PromisesDue(JdbcClient jdbc, Commitments commitments, Clock clock, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** A contract by its number and name. */
    public record ContractRef(long id, String number, String title) {
    }

    /** A promise in the list, with its own words. */
    public record Row(Workbench.NextDue clock, String label, ContractRef contract, Workbench.@Nullable Named customer, @Nullable String promise) {
    }

    /** One page, what is due first in front; {@code days} from now on, overdue ones always. */
    public Page<Row> list(int days, @Nullable String kind, @Nullable String cursor, @Nullable Integer asked) {
        if (days < 0 || days > FURTHEST) {
            throw Refusal.invalid("days-out-of-range", FURTHEST).at("days");
        }
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 2);
        RequestsInScope.Cut cut = scope.current();
        List<Row> rows = jdbc.sql(LIST.formatted(cut.customers("k.customer_id"))).params(cut.parameters()).param("until", Sql.at(clock.instant().plus(Duration.ofDays(days)))).param("kind", kind)
                .param("at", after == null ? 0L : after.number(0)).param("id", after == null ? 0L : after.number(1))
                .param("limit", limit + 1).query(this::row).list();
        return Page.of(rows, limit, row -> Cursor.at(micros(row.clock().dueAt()), row.clock().obligationId()));
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private Row row(ResultSet row, int n) throws SQLException {
        Workbench.NextDue due = new Workbench.NextDue(row.getLong("id"), row.getString("kind"), row.getString("state"),
                Sql.instant(row, "due_at"), row.getBoolean("provisional"), null, false, Sql.maybe(row, "warn_at"));
        return new Row(due, row.getString("label"), new ContractRef(row.getLong("contract_id"), row.getString("number"), row.getString("title")),
                Workbench.named(row, "customer_id", "customer"), promise(row.getLong("commitment_version_id"), row.getLong("clause_id")));
    }

    private @Nullable String promise(long version, long clause) {
        return commitments.version(version).clause(clause).map(found -> {
            Span span = found.terms().span();
            return span == null ? found.terms().note() : span.text();
        }).orElse(null);
    }
}
