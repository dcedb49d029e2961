package org.yinuo.server.warranty;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.NamedIn;

/** Units with a plan bought for them may not go. */
@Component
class NamedByPlans extends NamedIn {
    NamedByPlans(JdbcClient jdbc) {
        super("kept-by-plan", jdbc, Map.of(Thing.UNIT, List.of(new Column("unit_plan", "unit_id"))));
    }
}
