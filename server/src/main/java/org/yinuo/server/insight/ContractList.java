package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Sql;

/** The contracts with how their promises stand. */
@Component
public class ContractList {
    private static final String LIST = """
            select k.id, k.number, k.title, k.customer_id, c.name as customer, k.amount, k.currency, k.status, k.signed_on,
                k.accepted_on, k.warranty_ends_on, v.version as commitment_version, s.kept, s.broken, s.running
            from contract k join customer c on c.id = k.customer_id
                join commitment_version v on v.id = k.commitment_version_id
                left join lateral (
                    select count(*) filter (where o.state = 'MET') as kept,
                        count(*) filter (where o.breached_at is not null) as broken,
                        count(*) filter (where o.state in ('RUNNING', 'PAUSED') and o.starts_at <= :now) as running
                    from obligation o where o.contract_id = k.id and o.clause_id is not null and o.kind <> 'HANDOVER') s on true
            where (:q = '' or k.title ilike :like or k.number ilike :like or c.name ilike :like or k.external_number ilike :like)
                and (cast(:status as text) is null or k.status = :status)
                and (cast(:customer as bigint) is null or k.customer_id = :customer)
                and (cast(:id as bigint) is null or k.id < :id)%s
            order by k.id desc limit :limit
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RequestsInScope scope;

    ContractList(JdbcClient jdbc, Clock clock, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** A contract in the list. */
    public record Row(long id, String number, String title, Workbench.@Nullable Named customer, Money amount, String status,
                      LocalDate signedOn, @Nullable LocalDate acceptedOn, @Nullable LocalDate warrantyEndsOn,
                      int commitmentVersion, long kept, long broken, long running) {
    }

    /** One page, newest first. */
    public Page<Row> list(String q, @Nullable String status, @Nullable Long customer, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 1);
        RequestsInScope.Cut cut = scope.current();
        List<Row> rows = jdbc.sql(LIST.formatted(cut.customers("k.customer_id"))).params(cut.parameters()).param("q", q).param("like", Likes.contains(q)).param("status", status).param("now", Sql.at(clock.instant()))
                .param("customer", customer).param("id", after == null ? null : after.number(0)).param("limit", limit + 1)
                .query(ContractList::row).list();
        return Page.of(rows, limit, row -> Cursor.at(row.id()));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getLong("id"), row.getString("number"), row.getString("title"),
                Workbench.named(row, "customer_id", "customer"), new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("status"), row.getObject("signed_on", LocalDate.class), row.getObject("accepted_on", LocalDate.class),
                row.getObject("warranty_ends_on", LocalDate.class), row.getInt("commitment_version"), row.getLong("kept"),
                row.getLong("broken"), row.getLong("running"));
    }
}
