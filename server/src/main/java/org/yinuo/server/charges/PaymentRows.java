package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;

/** Payments and refunds as they are kept; only added to. */
@Component
class PaymentRows {
    private static final String ADD = """
            insert into charge_payment (charge_note_id, kind, method, amount, on_day, reference, refund_of, credit_note_id, at, by_name)
            values (:note, :kind, :method, :amount, :on, :reference, :refundOf, :credit, :at, :by)
            """;
    private static final String BALANCE = """
            update charge_note set balance = total - (select coalesce(sum(case kind when 'PAYMENT' then amount else -amount end), 0)
                from charge_payment where charge_note_id = :note) where id = :note returning balance
            """;
    private static final String USED = """
            select coalesce(sum(case kind when 'PAYMENT' then amount else -amount end), 0) from charge_payment where credit_note_id = :credit
            """;
    private final JdbcClient jdbc;
    private final ChargeLog log;

    PaymentRows(JdbcClient jdbc, ChargeLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Adds an entry; what is open after it. */
    BigDecimal add(long note, ChargeNote.Payment entry) {
        jdbc.sql(ADD).param("note", note).param("kind", entry.refund() ? "REFUND" : "PAYMENT").param("method", entry.method().name())
                .param("amount", entry.amount()).param("on", entry.on()).param("reference", entry.reference()).param("refundOf", entry.refundOf())
                .param("credit", entry.creditNoteId()).param("at", Sql.at(log.now())).param("by", Actor.current().displayName()).update();
        return jdbc.sql(BALANCE).param("note", note).query(BigDecimal.class).single();
    }

    List<ChargeNote.Payment> of(long note) {
        return jdbc.sql("select * from charge_payment where charge_note_id = :id order by id").param("id", note).query(PaymentRows::row).list();
    }

    /** How much of a credit note has been set off. */
    BigDecimal used(long creditNote) {
        return jdbc.sql(USED).param("credit", creditNote).query(BigDecimal.class).single();
    }

    private static ChargeNote.Payment row(ResultSet row, int n) throws SQLException {
        return new ChargeNote.Payment(row.getLong("id"), row.getString("kind").equals("REFUND"), ChargeNote.Method.valueOf(row.getString("method")),
                row.getBigDecimal("amount"), row.getObject("on_day", LocalDate.class), row.getString("reference"), Columns.numberOrNull(row, "refund_of"),
                Columns.numberOrNull(row, "credit_note_id"), Sql.instant(row, "at"), row.getString("by_name"));
    }
}
