package org.yinuo.server.returns;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Customers and units with a return may not go. */
@Component
class NamedByReturns extends NamedIn {
    NamedByReturns(JdbcClient jdbc) {
        super("kept-by-return", jdbc, Map.of(Thing.CUSTOMER, List.of(new Column("return_case", "customer_id")),
                Thing.UNIT, List.of(new Column("return_case", "unit_id"))));
    }
}
