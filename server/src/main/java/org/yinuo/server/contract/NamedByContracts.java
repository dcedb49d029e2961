package org.yinuo.server.contract;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Customers with a contract may not go. */
@Component
class NamedByContracts extends NamedIn {
    NamedByContracts(JdbcClient jdbc) {
        super("kept-by-contract", jdbc, Map.of(Thing.CUSTOMER, List.of(new Column("contract", "customer_id"))));
    }
}
