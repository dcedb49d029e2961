package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Sql;

/** The visits that are still to be made, with all a dispatcher looks at. */
@Component
public class VisitsToDispatch {
    /** More than a house of a hundred engineers has open. */
    private static final int MOST = 1000;
    private static final Where NOWHERE = new Where("", "", null, null);
    private static final String OPEN = """
            select w.id, w.number, w.status, w.version, w.engineer_id, w.appointment_from, w.appointment_to, w.travel_started_at, w.arrived_at,
                r.id as request_id, r.number as request_number, r.title, r.severity, c.name as customer, c.region, s.name as site,
                s.address, s.latitude, s.longitude, o.due_at, o.state, k.engineer_id as known_engineer, b.id as before_id, b.number as before_number,
                g.reason as again,
                array(select a.user_id from visit_companion a where a.work_order_id = w.id and a.user_id is distinct from w.engineer_id) as companions
            from work_order w join service_request r on r.id = w.request_id
                left join customer c on c.id = r.customer_id
                left join site s on s.id = r.site_id
                left join lateral (
                    select x.due_at, x.state from obligation x where x.subject_type = 'REQUEST' and x.subject_id = r.id
                        and x.kind = 'ARRIVE' and x.state in ('RUNNING', 'PAUSED', 'BREACHED') order by x.id desc limit 1) o on true
                left join lateral (
                    select p.engineer_id from service_request q join work_order p on p.request_id = q.id
                    where q.unit_id = r.unit_id and p.status = 'COMPLETED' order by p.id desc limit 1) k on true
                left join visit_continuation g on g.work_order_id = w.id
                left join work_order b on b.id = g.continues_id
            where w.status not in ('COMPLETED', 'CANCELLED')
            order by o.due_at nulls last, w.id limit :limit
            """;
    private final JdbcClient jdbc;
    private final RequestAccess access;

    VisitsToDispatch(JdbcClient jdbc, RequestAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * A visit; all texts are empty of one the actor may not see.
     *
     * @param due           when an engineer must be there; null: nothing is promised, or he is
     * @param broken        whether that time is over
     * @param knownEngineer who last finished a visit to the same unit
     * @param continues     the visit it goes on with
     * @param companions    who goes along
     */
    public record Row(long id, String number, String status, int version, @Nullable Long engineerId, @Nullable Instant from,
                      @Nullable Instant to, @Nullable Instant underWaySince, long requestId, String requestNumber, String title,
                      String severity, String customer, String region, Where where, @Nullable Instant due, boolean broken,
                      @Nullable Long knownEngineer, VisitList.@Nullable Continued continues, List<Long> companions) {

        /** Companions stay on a visit that its engineer gave back. */
        private boolean hasSomebody() {
            return engineerId != null || !companions.isEmpty();
        }

        /** Only who is busy with it and when, for a plan that must not send him elsewhere. */
        private Row withoutWords() {
            return new Row(id, "", status, version, engineerId, from, to, underWaySince, 0, "", "", severity, "", "", NOWHERE, null, false, null, null, companions);
        }
    }

    /** A site; its coordinates both or none. */
    public record Where(String site, String address, @Nullable Double latitude, @Nullable Double longitude) {
    }

    /** Those whose arrival is due next first; whoever may plan them, for engineers are busy with all of them. */
    public List<Row> open() {
        return jdbc.sql(OPEN).param("limit", MOST).query(VisitsToDispatch::row).list();
    }

    /** As the actor may see them: of a visit outside his data scope only that somebody is busy then, and nothing of one nobody is on. */
    public List<Row> seen(List<Row> visits) {
        Set<Long> inScope = inScope(visits);
        return visits.stream().filter(visit -> inScope.contains(visit.requestId()) || visit.hasSomebody())
                .map(visit -> inScope.contains(visit.requestId()) ? visit : visit.withoutWords()).toList();
    }

    /** Those of them that the actor's data scope covers. */
    public List<Row> covered(List<Row> visits) {
        Set<Long> inScope = inScope(visits);
        return visits.stream().filter(visit -> inScope.contains(visit.requestId())).toList();
    }

    private Set<Long> inScope(List<Row> visits) {
        return access.inScope(visits.stream().map(Row::requestId).collect(Collectors.toSet()));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Instant arrived = Sql.maybe(row, "arrived_at");
        Instant due = arrived == null ? Sql.maybe(row, "due_at") : null;
        return new Row(row.getLong("id"), row.getString("number"), row.getString("status"), row.getInt("version"),
                row.getObject("engineer_id", Long.class), Sql.maybe(row, "appointment_from"), Sql.maybe(row, "appointment_to"),
                arrived == null ? Sql.maybe(row, "travel_started_at") : arrived, row.getLong("request_id"), row.getString("request_number"),
                row.getString("title"), row.getString("severity"), text(row, "customer"), text(row, "region"),
                new Where(text(row, "site"), text(row, "address"), row.getObject("latitude", Double.class), row.getObject("longitude", Double.class)),
                due, due != null && "BREACHED".equals(row.getString("state")), row.getObject("known_engineer", Long.class), VisitList.Continued.of(row), List.of((Long[]) row.getArray("companions").getArray()));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
