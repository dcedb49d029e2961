package org.yinuo.server.workorder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** Everything an engineer takes along for a day without a network. */
@Component
public class FieldDay {
    private static final Duration LOOK_BACK = Duration.ofHours(36);
    private static final int MOST = 100;
    private static final String MINE = """
            select id from work_order where (engineer_id = :me or exists (select 1 from visit_companion c where c.work_order_id = work_order.id and c.user_id = :me))
                and (status not in ('COMPLETED', 'CANCELLED') or coalesce(signed_at, issued_at) >= :since)
            order by status in ('COMPLETED', 'CANCELLED'), appointment_from nulls last, id limit :most
            """;
    private final WorkOrders workOrders;
    private final WorkOrderFile file;
    private final JdbcClient jdbc;
    private final Clock clock;

    FieldDay(WorkOrders workOrders, WorkOrderFile file, JdbcClient jdbc, Clock clock) {
        this.workOrders = workOrders;
        this.file = file;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A day's work.
     *
     * @param now    the house's clock, for the phone to see how far its own is off
     * @param userId whose day it is
     * @param visits the open ones by appointment, then what was finished lately
     */
    public record Day(Instant now, long userId, List<WorkOrderFile.View> visits) {
    }

    /** The present actor's day. */
    @Transactional(readOnly = true)
    public Day today() {
        Instant now = clock.instant();
        long me = Actor.current().id();
        List<Long> ids = jdbc.sql(MINE).param("me", me).param("since", Sql.at(now.minus(LOOK_BACK))).param("most", MOST)
                .query(Long.class).list();
        return new Day(now, me, ids.stream().map(workOrders::get).map(file::view).toList());
    }
}
