package org.yinuo.server.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;

/** Keeps when to look, what was taken, and what is still to be carried out. */
@Component
class StepStore {
    private static final String CLAIM = """
            select obligation_id from escalation_clock where next_at <= :now
            order by next_at limit :limit for update skip locked
            """;
    private static final String PUT = """
            update escalation_clock c set next_at = timestamptz 'epoch' + n.micros * interval '1 microsecond'
            from unnest(cast(:ids as bigint[]), cast(:micros as bigint[])) as n (id, micros)
            where c.obligation_id = n.id and c.obligation_id = any(cast(:ids as bigint[]))
            """;
    private static final String TAKE = """
            insert into escalation_step (obligation_id, step, at, recorded_at, told, act)
            select id, step, timestamptz 'epoch' + micros * interval '1 microsecond', :now,
                case told when '' then array[]::text[] else string_to_array(told, chr(31)) end, act
            from unnest(cast(:ids as bigint[]), cast(:steps as text[]), cast(:micros as bigint[]), cast(:told as text[]),
                cast(:acts as text[])) as s (id, step, micros, told, act)
            """;
    private static final String ORDER = """
            insert into escalation_act (obligation_id, step, request_id, act, assign_to, next_at)
            select id, step, request, act, assign_to, :now
            from unnest(cast(:ids as bigint[]), cast(:steps as text[]), cast(:requests as bigint[]), cast(:acts as text[]),
                cast(:assignees as bigint[])) as a (id, step, request, act, assign_to)
            """;
    private static final String OF = """
            select step, at, recorded_at, told, act from escalation_step where obligation_id = :id order by at, step
            """;
    private static final char SEPARATOR = 31;
    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that was taken, and whom it told. */
    public record Row(String step, Instant at, Instant recordedAt, List<String> told, Act act) {
    }

    Optional<Instant> next() {
        return Optional.ofNullable(jdbc.sql("select min(next_at) as at from escalation_clock").query((row, n) -> Sql.maybe(row, "at")).list().getFirst());
    }

    List<Long> claim(Instant now, int limit) {
        return jdbc.sql(CLAIM).param("now", Sql.at(now)).param("limit", limit).query(Long.class).list();
    }

    Map<Long, Set<String>> taken(List<Long> ids) {
        Map<Long, Set<String>> taken = new HashMap<>();
        jdbc.sql("select obligation_id, step from escalation_step where obligation_id = any(:ids)").param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    taken.computeIfAbsent(row.getLong("obligation_id"), id -> new HashSet<>()).add(row.getString("step"));
                });
        return taken;
    }

    void put(Map<Long, @Nullable Instant> next) {
        List<Map.Entry<Long, @Nullable Instant>> rows = new ArrayList<>(next.entrySet());
        if (!rows.isEmpty()) {
            jdbc.sql(PUT).param("ids", Columns.of(rows, Map.Entry::getKey, Long[]::new))
                    .param("micros", Columns.of(rows, row -> row.getValue() == null ? null : Columns.micros(row.getValue()), Long[]::new)).update();
        }
    }

    void forget(Collection<Long> ended) {
        if (!ended.isEmpty()) {
            jdbc.sql("delete from escalation_clock where obligation_id = any(:ids)").param("ids", ended.toArray(Long[]::new)).update();
        }
    }

    void take(List<ClimbLadders.Taken> taken, Map<ClimbLadders.Taken, List<String>> told, Instant now) {
        jdbc.sql(TAKE).param("now", Sql.at(now)).param("ids", Columns.of(taken, one -> one.promise().id(), Long[]::new))
                .param("steps", Columns.of(taken, one -> one.step().key(), String[]::new))
                .param("micros", Columns.of(taken, one -> Columns.micros(one.step().at()), Long[]::new))
                .param("told", Columns.of(taken, one -> String.join(String.valueOf(SEPARATOR), told.getOrDefault(one, List.of())), String[]::new))
                .param("acts", Columns.of(taken, one -> one.step().act().name(), String[]::new)).update();
    }

    void order(List<ClimbLadders.Taken> acts, Instant now) {
        if (!acts.isEmpty()) {
            jdbc.sql(ORDER).param("now", Sql.at(now)).param("ids", Columns.of(acts, one -> one.promise().id(), Long[]::new))
                    .param("steps", Columns.of(acts, one -> one.step().key(), String[]::new))
                    .param("requests", Columns.of(acts, one -> one.promise().subject().id(), Long[]::new))
                    .param("acts", Columns.of(acts, one -> one.step().act().name(), String[]::new))
                    .param("assignees", Columns.of(acts, one -> one.step().assignTo(), Long[]::new)).update();
        }
    }

    List<Row> of(long obligationId) {
        return jdbc.sql(OF).param("id", obligationId).query((row, n) -> new Row(row.getString("step"), Sql.instant(row, "at"),
                Sql.instant(row, "recorded_at"), List.of((String[]) row.getArray("told").getArray()), Act.valueOf(row.getString("act")))).list();
    }
}
