package org.yinuo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Copies of one request, its clocks and their facts, as the server itself wrote the original. */
final class Copies {
    private static final String TO_COPY = """
            create temporary table copy on commit drop as
            select n, nextval(pg_get_serial_sequence('service_request', 'id')) as request_id,
                cast(? as timestamptz) + n * cast(? as interval) as at
            from generate_series(1, ?) n
            """;
    private static final String REQUESTS = """
            insert into service_request (id, number, customer_id, contract_id, commitment_version_id, channel, title, description, severity,
                status, stage, reported_at, created_at, created_by, version)
            select c.request_id, r.number || '-' || c.request_id, r.customer_id, r.contract_id, r.commitment_version_id,
                r.channel, r.title, r.description, r.severity, r.status, r.stage, c.at, c.at, r.created_by, r.version
            from copy c, service_request r where r.id = ?
            """;
    private static final String CLOCKS_TO_COPY = """
            create temporary table clock_copy on commit drop as
            select c.request_id, c.at, o.id as original, nextval(pg_get_serial_sequence('obligation', 'id')) as id,
                c.at - o.opened_at as later
            from copy c, obligation o
            where o.subject_type = 'REQUEST' and o.subject_id = ? and o.kind = any(?)
            """;
    private static final String CLOCKS = """
            insert into obligation (id, kind, subject_type, subject_id, label, contract_id, commitment_version_id, clause_id,
                opened_at, starts_at, limit_value, limit_unit, calendar, zone, state, due_at, warn_at, provisional,
                next_fire_at, next_fire, facts)
            select c.id, o.kind, o.subject_type, c.request_id, o.label || '-' || c.request_id, o.contract_id,
                o.commitment_version_id, o.clause_id, c.at, c.at, o.limit_value, o.limit_unit, o.calendar, o.zone, o.state,
                o.due_at + c.later, o.warn_at + c.later, o.provisional, o.due_at + c.later, 'DUE', 2
            from clock_copy c join obligation o on o.id = c.original
            """;
    private static final String FACTS = """
            insert into obligation_fact (obligation_id, seq, kind, at, recorded_at, actor, term)
            select c.id, 1, 'OPENED', c.at, c.at, f.actor, jsonb_set(f.term, '{start}',
                to_jsonb(to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
            from clock_copy c join obligation_fact f on f.obligation_id = c.original and f.seq = 1
            union all
            select c.id, 2, 'WARNED', o.warn_at + c.later, o.warn_at + c.later, 'system', null
            from clock_copy c join obligation o on o.id = c.original
            """;
    private static final String QUEUE = "insert into queue_entry select t.* from copy c join queue_truth t on t.request_id = c.request_id";
    private static final String LOOKS = """
            insert into escalation_clock (obligation_id, next_at)
            select c.id, o.due_at + c.later from clock_copy c join obligation o on o.id = c.original
            """;
    private static final String STEPS = """
            insert into escalation_step (obligation_id, step, at, recorded_at, told, act)
            select c.id, s.step, c.at, c.at, array['林管理'], 'NONE' from clock_copy c, unnest(array['50%', '75%', '90%']) as s (step)
            """;

    private Copies() {
    }

    /**
     * Writes copies whose warnings have been given and whose ladders stand before the step of the due instant, so that each falls
     * due next. Triggers are off; what they would have written of the queue is written beside, the words to search are not.
     *
     * @param request  the original
     * @param copies   how many requests
     * @param kinds    which of its clocks
     * @param opened   when the first copy was reported
     * @param interval between two reports, for PostgreSQL
     */
    static void write(Connection database, long request, int copies, String[] kinds, Instant opened, String interval)
            throws SQLException {
        database.setAutoCommit(false);
        run(database, "set local session_replication_role = replica");
        run(database, TO_COPY, opened.atOffset(ZoneOffset.UTC), interval, copies);
        run(database, REQUESTS, request);
        run(database, CLOCKS_TO_COPY, request, kinds);
        run(database, CLOCKS);
        run(database, FACTS);
        run(database, QUEUE);
        run(database, LOOKS);
        run(database, STEPS);
        database.commit();
        database.setAutoCommit(true);
        run(database, "analyze");
    }

    private static void run(Connection database, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i] instanceof String[] many ? database.createArrayOf("text", many) : parameters[i]);
            }
            statement.execute();
        }
    }
}
