package org.yinuo.server.loaner;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Customers who were lent a unit may not go. */
@Component
class NamedByLoans extends NamedIn {
    NamedByLoans(JdbcClient jdbc) {
        super("kept-by-loan", jdbc, Map.of(Thing.CUSTOMER, List.of(new Column("loan", "customer_id"))));
    }
}
