package org.yinuo.server.nonconforming;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Customers who were told of nonconforming goods may not go. */
@Component
class NamedByTellings extends NamedIn {
    NamedByTellings(JdbcClient jdbc) {
        super("kept-by-telling", jdbc, Map.of(Thing.CUSTOMER, List.of(new Column("nonconformity_telling", "customer_id"))));
    }
}
