package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.PlannedClock;
import org.yinuo.server.shared.Sql;

/** How far a request has come, by its timeline: what has started clocks, and what is done already. */
@Component
class RequestProgress {
    private static final String STEPS = """
            select case kind when 'STAGE' then 'ONSITE' else kind end as step, max(at) as at from request_event
            where request_id = :id and (kind in ('ARRIVED', 'RESTORED', 'RESOLVED', 'REOPENED') or kind = 'STAGE' and data ->> 'stage' = 'ONSITE')
            group by 1
            """;
    private final JdbcClient jdbc;

    RequestProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has happened that starts clocks, and when last. */
    Map<PlannedClock.Start, Instant> starts(ServiceRequest request) {
        Map<String, Instant> steps = steps(request);
        Map<PlannedClock.Start, Instant> starts = new EnumMap<>(Map.of(PlannedClock.Start.REPORT, request.reportedAt()));
        if (steps.containsKey("ONSITE")) {
            starts.put(PlannedClock.Start.HANDOVER, steps.get("ONSITE"));
        }
        if (steps.containsKey("ARRIVED")) {
            starts.put(PlannedClock.Start.ARRIVAL, steps.get("ARRIVED"));
        }
        return starts;
    }

    /** The clocks for which what they wait for has happened. */
    Set<ObligationKind> done(ServiceRequest request) {
        if (request.status() == ServiceRequest.Status.RESOLVED) {
            return EnumSet.range(ObligationKind.RESPOND, ObligationKind.CLOSE);
        }
        Map<String, Instant> steps = steps(request);
        Set<ObligationKind> done = EnumSet.noneOf(ObligationKind.class);
        if (request.status() != ServiceRequest.Status.NEW) {
            done.add(ObligationKind.RESPOND);
        }
        if (request.stage() == ServiceRequest.Stage.ONSITE) {
            done.add(ObligationKind.HANDOVER);
        }
        if (steps.containsKey("ARRIVED")) {
            done.add(ObligationKind.ARRIVE);
        }
        Instant restored = steps.get("RESTORED");
        Instant reopened = steps.get("REOPENED");
        if (restored != null && (reopened == null || restored.isAfter(reopened))) {
            done.add(ObligationKind.RESTORE);
        }
        return done;
    }

    private Map<String, Instant> steps(ServiceRequest request) {
        Map<String, Instant> steps = new HashMap<>();
        jdbc.sql(STEPS).param("id", request.id()).query(row -> {
            steps.put(row.getString("step"), Sql.instant(row, "at"));
        });
        return steps;
    }
}
