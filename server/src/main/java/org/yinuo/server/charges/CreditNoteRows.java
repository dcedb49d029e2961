package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.charges.CreditNotes.CreditNote;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.shared.Sql;

/** Credit notes as they are kept, with what is left of each. */
@Component
class CreditNoteRows {
    private static final String PAGE = """
            select c.* from credit_note c where c.id < :before and (cast(:customer as bigint) is null or c.customer_id = :customer)%s
            order by c.id desc limit :limit
            """;
    private final JdbcClient jdbc;
    private final PaymentRows payments;
    private final RequestScope scope;

    CreditNoteRows(JdbcClient jdbc, PaymentRows payments, RequestScope scope) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.scope = scope;
    }

    Optional<CreditNote> find(long id) {
        return jdbc.sql("select * from credit_note where id = :id").param("id", id).query(this::row).optional();
    }

    /** One that the actor's list shows, held against others until the transaction ends. */
    Optional<CreditNote> held(long id) {
        RequestScope.Cut cut = scope.current();
        return jdbc.sql("select c.id from credit_note c where c.id = :id" + cut.ofCustomer("c.customer_id") + " for update").params(cut.parameters())
                .param("id", id).query(Long.class).optional().flatMap(this::find);
    }

    Optional<CreditNote> of(long settlement) {
        return jdbc.sql("select * from credit_note where settlement_id = :id").param("id", settlement).query(this::row).optional();
    }

    /** Of those within the actor's data scope. */
    List<CreditNote> page(@Nullable Long customer, long before, int limit) {
        RequestScope.Cut cut = scope.current();
        return jdbc.sql(PAGE.formatted(cut.ofCustomer("c.customer_id"))).params(cut.parameters()).param("before", before).param("customer", customer)
                .param("limit", limit).query(this::row).list();
    }

    private CreditNote row(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        BigDecimal amount = row.getBigDecimal("amount");
        return new CreditNote(id, row.getString("number"), row.getLong("settlement_id"), row.getString("settlement_number"), row.getLong("contract_id"),
                row.getString("contract_number"), row.getLong("customer_id"), row.getString("currency"), amount, amount.subtract(payments.used(id)),
                row.getString("note"), Sql.instant(row, "drawn_at"), row.getString("drawn_by"));
    }
}
