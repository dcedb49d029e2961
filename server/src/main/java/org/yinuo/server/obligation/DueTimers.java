package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/**
 * Fires timers in one statement: claims obligations no other node holds, adds their facts, refreshes the cached columns and
 * keeps the breaches. It relies on the cached columns being the fold of the facts: an obligation that runs and is due is
 * broken at its due instant, one past its threshold is warned of at that.
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
            fired as (
                update obligation o
                set state = case outcome when 'BROKEN' then 'BREACHED' else o.state end,
                    breached_at = case outcome when 'BROKEN' then o.due_at else o.breached_at end,
                    warn_at = case outcome when 'BROKEN' then null else o.warn_at end,
                    next_fire_at = case when outcome = 'BROKEN' or o.state <> 'RUNNING' then null else o.due_at end,
                    next_fire = case when outcome = 'BROKEN' or o.state <> 'RUNNING' then null else 'DUE' end,
                    facts = o.facts + case outcome when 'NOTHING' then 0 else 1 end
                from claimed c where o.id = c.id
                returning o.id, o.kind, o.subject_type, o.subject_id, o.contract_id, o.commitment_version_id, o.due_at, o.facts,
                    c.outcome, case outcome when 'WARNED' then o.warn_at end as warned_at),
            facts as (
                insert into obligation_fact (obligation_id, seq, kind, at, recorded_at, actor)
                select id, facts, case outcome when 'BROKEN' then 'BREACHED' else 'WARNED' end, coalesce(warned_at, due_at), :now, 'system'
                from fired where outcome <> 'NOTHING'),
            kept as (
                insert into breach (obligation_id, contract_id, at, recorded_at)
                select id, contract_id, due_at, :now from fired where outcome = 'BROKEN'
                returning id, obligation_id)
            select f.*, k.id as breach_id from fired f left join kept k on k.obligation_id = f.id
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
