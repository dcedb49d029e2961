package org.yinuo.server.servicerequest;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Customers and units with a request may not go. */
@Component
class NamedByRequests extends NamedIn {
    NamedByRequests(JdbcClient jdbc) {
        super("kept-by-request", jdbc, Map.of(Thing.CUSTOMER, List.of(new Column("service_request", "customer_id")),
                Thing.UNIT, List.of(new Column("service_request", "unit_id"))));
    }
}
