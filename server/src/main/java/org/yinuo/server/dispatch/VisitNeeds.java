package org.yinuo.server.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrders;

/** What visits ask for. */
@Component
public class VisitNeeds {
    private static final String SAY = """
            insert into visit_need (work_order_id, duration_minutes, certificates, agreed, pooled)
            values (:id, :minutes, :certificates, :agreed, :pooled)
            on conflict (work_order_id) do update set duration_minutes = excluded.duration_minutes,
                certificates = excluded.certificates, agreed = excluded.agreed, pooled = excluded.pooled
            """;
    private final JdbcClient jdbc;
    private final WorkOrders workOrders;
    private final Audit audit;
    private final Changes changes;

    VisitNeeds(JdbcClient jdbc, WorkOrders workOrders, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.workOrders = workOrders;
        this.audit = audit;
        this.changes = changes;
    }

    private record Skill(long id, String skill, int level) {
    }

    /** Of many visits by id; those of whom nothing was said are absent. */
    Map<Long, VisitNeed> of(Collection<Long> visits) {
        Map<Long, VisitNeed> needs = new HashMap<>();
        if (visits.isEmpty()) {
            return needs;
        }
        Map<Long, Map<String, Integer>> skills = new HashMap<>();
        jdbc.sql("select work_order_id as id, skill, level from visit_need_skill where work_order_id in (:ids)").param("ids", visits)
                .query(Skill.class).list().forEach(row -> skills.computeIfAbsent(row.id(), id -> new TreeMap<>()).put(row.skill(), row.level()));
        jdbc.sql("select * from visit_need where work_order_id in (:ids)").param("ids", visits).query((row, n) -> Map.entry(
                row.getLong("work_order_id"), need(row, skills.getOrDefault(row.getLong("work_order_id"), Map.of())))).list()
                .forEach(entry -> needs.put(entry.getKey(), entry.getValue()));
        return needs;
    }

    VisitNeed of(long visit) {
        return of(List.of(visit)).getOrDefault(visit, VisitNeed.HOUR);
    }

    /** @throws Refusal {@code work-order-not-found}, {@code visit-not-plannable} when it has ended */
    @Transactional
    public VisitNeed say(long visit, VisitNeed need) {
        WorkOrder order = workOrders.get(visit);
        if (!order.status().isOpen()) {
            throw Refusal.conflict("visit-not-plannable", order.number());
        }
        jdbc.sql(SAY).param("id", visit).param("minutes", need.minutes()).param("certificates", need.certificates().toArray(String[]::new))
                .param("agreed", need.agreed()).param("pooled", need.pooled()).update();
        jdbc.sql("delete from visit_need_skill where work_order_id = :id").param("id", visit).update();
        need.skills().forEach((skill, level) -> jdbc.sql("insert into visit_need_skill (work_order_id, skill, level) values (:id, :skill, :level)")
                .param("id", visit).param("skill", skill).param("level", level).update());
        audit.record("visit.needs-said", "work-order:" + visit, need.toString());
        changes.touch("dispatch", "work-order:" + visit);
        return need;
    }

    private static VisitNeed need(ResultSet row, Map<String, Integer> skills) throws SQLException {
        return new VisitNeed(row.getInt("duration_minutes"), skills, Arrays.asList((String[]) row.getArray("certificates").getArray()),
                row.getBoolean("agreed"), row.getBoolean("pooled"));
    }
}
