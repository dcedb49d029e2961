package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/**
 * Fires timers in one statement: claims obligations no other node holds, adds their facts, refreshes the cached columns and
 * keeps the breaches. It relies on the cached columns being the fold of the facts: an obligation that runs and is due is
 * broken at its due instant, one past its threshold is warned of at that. What was claimed is changed by its numbers and
 * nothing is joined, so that PostgreSQL has no choice between plans, one of which reads every obligation for each batch.
 */
@Component
class DueTimers {
    private static final String FIRE = """
            with claimed as materialized (
                select id, case when state <> 'RUNNING' then 'NOTHING' when due_at <= :now then 'BROKEN'
                    when next_fire = 'WARNING' and warn_at is not null then 'WARNED' else 'NOTHING' end as outcome
                from obligation
                where next_fire_at <= :now and kind <> 'HANDOVER' %s
                order by next_fire_at limit :limit for no key update skip locked),
            broken as (
                update obligation set state = 'BREACHED', breached_at = due_at, warn_at = null, next_fire_at = null, next_fire = null, facts = facts + 1
                where id = any(array(select id from claimed where outcome = 'BROKEN'))
                returning id, kind, subject_type, subject_id, contract_id, commitment_version_id, due_at, facts,
                    nextval('breach_id_seq') as breach_id),
            warned as (
                update obligation set next_fire_at = due_at, next_fire = 'DUE', facts = facts + 1
                where id = any(array(select id from claimed where outcome = 'WARNED'))
                returning id, kind, subject_type, subject_id, contract_id, commitment_version_id, due_at, facts, warn_at),
            idle as (
                update obligation set next_fire_at = case state when 'RUNNING' then due_at end, next_fire = case state when 'RUNNING' then 'DUE' end
                where id = any(array(select id from claimed where outcome = 'NOTHING'))
                returning id, kind, subject_type, subject_id, contract_id, commitment_version_id, due_at),
            facts as (
                insert into obligation_fact (obligation_id, seq, kind, at, recorded_at, actor)
                select id, facts, 'BREACHED', due_at, :now, 'system' from broken
                union all select id, facts, 'WARNED', warn_at, :now, 'system' from warned),
            kept as (
                insert into breach (id, obligation_id, contract_id, at, recorded_at)
                select breach_id, id, contract_id, due_at, :now from broken)
            select id, kind, subject_type, subject_id, contract_id, commitment_version_id, due_at, breach_id, null as warned_at from broken
            union all
            select id, kind, subject_type, subject_id, contract_id, commitment_version_id, due_at, null, warn_at from warned
            union all
            select id, kind, subject_type, subject_id, contract_id, commitment_version_id, due_at, null, null from idle
            """;
    private static final String FIRE_DUE = FIRE.formatted("");
    private static final String FIRE_SOME = FIRE.formatted("and id = any(:ids)");
    private static final String DUE = """
            select id from obligation where next_fire_at <= :now and kind <> 'HANDOVER' order by next_fire_at limit :limit
            """;
    private static final String POSTPONE = "update obligation set next_fire_at = :until where id = :id and next_fire_at is not null";
    private final JdbcClient jdbc;

    DueTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fires at most so many timers; hand-overs are not among them. */
    List<Fired> fire(Instant now, int limit) {
        return jdbc.sql(FIRE_DUE).param("now", Sql.at(now)).param("limit", limit).query(Fired::of).list();
    }

    /** Fires those among the given obligations that are still due. */
    List<Fired> fire(Instant now, List<Long> ids) {
        return jdbc.sql(FIRE_SOME).param("now", Sql.at(now)).param("limit", ids.size())
                .param("ids", ids.toArray(Long[]::new)).query(Fired::of).list();
    }

    /** What is due, whoever holds it. */
    List<Long> due(Instant now, int limit) {
        return jdbc.sql(DUE).param("now", Sql.at(now)).param("limit", limit).query(Long.class).list();
    }

    void postpone(long id, Instant until) {
        jdbc.sql(POSTPONE).param("id", id).param("until", Sql.at(until)).update();
    }
}
