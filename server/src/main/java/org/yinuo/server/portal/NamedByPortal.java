package org.yinuo.server.portal;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Customers with an account on the portal, and units with a label on them, may not go. */
@Component
class NamedByPortal extends NamedIn {
    NamedByPortal(JdbcClient jdbc) {
        super("kept-by-portal", jdbc, Map.of(Thing.CUSTOMER, List.of(new Column("portal_account", "customer_id")),
                Thing.UNIT, List.of(new Column("unit_label", "unit_id"))));
    }
}
