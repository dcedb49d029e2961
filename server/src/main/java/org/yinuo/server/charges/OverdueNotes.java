package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer has not paid in time, for whoever talks to him. */
@Component
@Transactional(readOnly = true)
public class OverdueNotes {
    private static final String OVERDUE = """
            select currency, count(*) as notes, sum(balance) as amount, min(due_on) as oldest from charge_note
            where customer_id = :customer and balance > 0 and due_on < :today group by currency order by currency
            """;
    private final JdbcClient jdbc;
    private final ChargeLog log;

    OverdueNotes(JdbcClient jdbc, ChargeLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * What is overdue in one currency.
     *
     * @param amount      what is still open of the notes
     * @param oldestDueOn the day the oldest of them was due
     * @param oldestDays  how many days ago that was, by the day of the house
     */
    public record Overdue(String currency, long notes, @Decimal BigDecimal amount, LocalDate oldestDueOn, long oldestDays) {
    }

    /** By currency; none where everything due is paid. */
    public List<Overdue> of(long customerId) {
        LocalDate today = log.today();
        return jdbc.sql(OVERDUE).param("customer", customerId).param("today", today).query((row, n) -> {
            LocalDate oldest = row.getObject("oldest", LocalDate.class);
            return new Overdue(row.getString("currency"), row.getLong("notes"), row.getBigDecimal("amount"), oldest, today.toEpochDay() - oldest.toEpochDay());
        }).list();
    }
}
