package org.yinuo.server.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Keeps word for word what a phone noted and could not get accepted, a customer's signature above all, for the office to decide on. */
@Service
public class LeftOvers {
    private static final String ADD = """
            insert into visit_left_over (work_order_id, by_id, kind, act_key, body, refusal, occurred_at, received_at)
            values (:visit, :by, :kind, :key, :body, :refusal, :at, :received) on conflict (by_id, act_key) do nothing
            """;
    private static final String OF = """
            select id, by_id, kind, body, refusal, occurred_at, received_at
            from visit_left_over where work_order_id = :visit order by id
            """;
    private final WorkOrders workOrders;
    private final VisitAct act;
    private final VisitLog log;
    private final Telling telling;
    private final JdbcClient jdbc;

    LeftOvers(WorkOrders workOrders, VisitAct act, VisitLog log, Telling telling, JdbcClient jdbc) {
        this.workOrders = workOrders;
        this.act = act;
        this.log = log;
        this.telling = telling;
        this.jdbc = jdbc;
    }

    /** Whom to tell. */
    @Component
    record Telling(Timeline timeline, Changes changes, Users users, Clock clock) {
    }

    /**
     * An act that was not accepted.
     *
     * @param kind    what it was, for example {@code sign}
     * @param body    what the phone had sent, as JSON
     * @param refusal why it was not accepted
     */
    public record LeftOver(long id, String by, String kind, String body, String refusal, Instant occurredAt, Instant receivedAt) {
    }

    /** What the phone hands in. */
    public record HandedIn(String key, String kind, String body, String refusal, Instant occurredAt) {
    }

    /** Keeps it once, from whoever has or had the visit. */
    @Transactional
    public void keep(long id, HandedIn given) {
        WorkOrder visit = workOrders.get(id);
        Actor actor = Actor.current();
        boolean own = visit.engineerId() != null && visit.engineerId() == actor.id();
        if (!own && !log.held(id, actor.id())) {
            throw Refusal.notFound("work-order-not-found");
        }
        Instant now = telling.clock().instant();
        int kept = jdbc.sql(ADD).param("visit", id).param("by", actor.id()).param("kind", given.kind()).param("key", given.key())
                .param("body", given.body()).param("refusal", given.refusal()).param("at", Sql.at(given.occurredAt()))
                .param("received", Sql.at(now)).update();
        if (kept > 0) {
            telling.timeline().add(new Timeline.Entry(visit.requestId(), now, "VISIT_LEFT_OVER", visit.number(),
                    Map.of("workOrder", id, "act", given.kind()), true));
            telling.changes().touch("work-order:" + id, "work-orders", "request:" + visit.requestId());
        }
    }

    /** What was left over of a visit. */
    public List<LeftOver> of(long id) {
        act.visible(id);
        return jdbc.sql(OF).param("visit", id).query((row, n) -> new LeftOver(row.getLong("id"),
                telling.users().find(row.getLong("by_id")).map(user -> user.displayName()).orElse(""), row.getString("kind"),
                row.getString("body"), row.getString("refusal"), Sql.instant(row, "occurred_at"), Sql.instant(row, "received_at"))).list();
    }
}
