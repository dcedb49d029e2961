package org.yinuo.server.installedbase;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Customers with a unit, and units with components or exchanged for another, may not go. */
@Component
class NamedByUnits extends NamedIn {
    NamedByUnits(JdbcClient jdbc) {
        super("kept-by-unit", jdbc, Map.of(Thing.CUSTOMER, List.of(new Column("unit", "customer_id")),
                Thing.UNIT, List.of(new Column("unit", "parent_id"), new Column("unit_taken_back", "unit_id"), new Column("unit_taken_back", "replaced_by"))));
    }
}
