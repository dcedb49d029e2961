package org.yinuo.server.meter;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Units whose meter was read, or that are serviced by a cycle, may not go. */
@Component
class NamedByMeters extends NamedIn {
    NamedByMeters(JdbcClient jdbc) {
        super("kept-by-meter", jdbc, Map.of(Thing.UNIT, List.of(new Column("meter_reading", "unit_id"), new Column("service_cycle", "unit_id"))));
    }
}
