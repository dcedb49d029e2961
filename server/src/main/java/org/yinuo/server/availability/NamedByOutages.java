package org.yinuo.server.availability;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Units with an outage may not go. */
@Component
class NamedByOutages extends NamedIn {
    NamedByOutages(JdbcClient jdbc) {
        super("kept-by-outage", jdbc, Map.of(Thing.UNIT, List.of(new Column("outage", "unit_id"))));
    }
}
