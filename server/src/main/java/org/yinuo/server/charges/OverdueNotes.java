package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.RequestScope;

/** What a customer has not paid in time, for whoever talks to him; of what lies within his data scope. */
@Component
@Transactional(readOnly = true)
public class OverdueNotes {
    private static final String OVERDUE = """
            select currency, count(*) as notes, sum(balance) as amount, min(due_on) as oldest from charge_note c
            where customer_id = :customer and balance > 0 and due_on < :today%s group by currency order by currency
            """;
    private final JdbcClient jdbc;
    private final RequestScope scope;
    private final ChargeLog log;

    OverdueNotes(JdbcClient jdbc, RequestScope scope, ChargeLog log) {
        this.jdbc = jdbc;
        this.scope = scope;
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
        RequestScope.Cut cut = scope.current();
        return jdbc.sql(OVERDUE.formatted(cut.ofRequest("c.request_id"))).params(cut.parameters()).param("customer", customerId).param("today", today).query((row, n) -> {
            LocalDate oldest = row.getObject("oldest", LocalDate.class);
            return new Overdue(row.getString("currency"), row.getLong("notes"), row.getBigDecimal("amount"), oldest, today.toEpochDay() - oldest.toEpochDay());
        }).list();
    }
}
