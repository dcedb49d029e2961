package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.Fact;
import org.yinuo.core.obligation.ObligationHistory;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.core.obligation.WarningRule;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Writes obligations: facts are added, and the columns that cache their fold follow in the same statement. */
@Component
class ObligationStore {
    private static final String OPEN = """
            with opened as materialized (
                select nextval(pg_get_serial_sequence('obligation', 'id')) as id, r.*
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (n integer, kind text, subject_type text,
                    subject_id bigint, label text, contract_id bigint, commitment_version_id bigint, clause_id bigint,
                    opened_at timestamptz, starts_at timestamptz, limit_value numeric, limit_unit text, calendar text,
                    zone text, state text, due_at timestamptz, warn_at timestamptz, provisional boolean,
                    next_fire_at timestamptz, next_fire text, term jsonb)),
            rows as (
                insert into obligation (id, kind, subject_type, subject_id, label, contract_id, commitment_version_id,
                    clause_id, opened_at, starts_at, limit_value, limit_unit, calendar, zone, state, due_at, warn_at,
                    provisional, next_fire_at, next_fire, facts)
                select id, kind, subject_type, subject_id, label, contract_id, commitment_version_id, clause_id, opened_at,
                    starts_at, limit_value, limit_unit, calendar, zone, state, due_at, warn_at, provisional, next_fire_at,
                    next_fire, 1
                from opened),
            facts as (
                insert into obligation_fact (obligation_id, seq, kind, at, recorded_at, actor, term)
                select id, 1, 'OPENED', opened_at, :recorded, :actor, term from opened)
            select id from opened order by n
            """;
    private static final String CHANGE = """
            with facts as (
                insert into obligation_fact (obligation_id, seq, kind, at, recorded_at, actor, reason, evidence_id, term)
                select obligation_id, seq, kind, at, :recorded, :actor, reason, evidence_id, term
                from jsonb_to_recordset(cast(:facts as jsonb)) as f (obligation_id bigint, seq integer, kind text,
                    at timestamptz, reason text, evidence_id bigint, term jsonb))
            update obligation o
            set state = r.state, clause_id = r.clause_id, starts_at = r.starts_at, limit_value = r.limit_value,
                limit_unit = r.limit_unit, calendar = r.calendar, due_at = r.due_at, warn_at = r.warn_at,
                provisional = r.provisional,
                paused_since = r.paused_since, breached_at = r.breached_at, met_at = r.met_at, ended_at = r.ended_at,
                next_fire_at = r.next_fire_at, next_fire = r.next_fire, facts = r.facts
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (id bigint, state text, clause_id bigint,
                starts_at timestamptz, limit_value numeric, limit_unit text, calendar text, due_at timestamptz,
                warn_at timestamptz, provisional boolean, paused_since timestamptz, breached_at timestamptz, met_at timestamptz,
                ended_at timestamptz, next_fire_at timestamptz, next_fire text, facts integer)
            where o.id = r.id
            """;
    private final JdbcClient jdbc;
    private final TermJson terms;
    private final PromiseNews news;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE).build();

    ObligationStore(JdbcClient jdbc, TermJson terms, PromiseNews news) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.news = news;
    }

    private record OpenRow(int n, String kind, String subjectType, long subjectId, String label,
                           @Nullable Long contractId, @Nullable Long commitmentVersionId, @Nullable Long clauseId,
                           Instant openedAt, Instant startsAt, @Nullable BigDecimal limitValue,
                           @Nullable String limitUnit, @Nullable String calendar, @Nullable String zone, String state,
                           Instant dueAt, @Nullable Instant warnAt, boolean provisional,
                           @Nullable Instant nextFireAt, @Nullable String nextFire, TermJson.Stored term) {
    }

    private record FactRow(long obligationId, int seq, String kind, Instant at, @Nullable String reason,
                           @Nullable Long evidenceId, TermJson.@Nullable Stored term) {
    }

    private record StateRow(long id, String state, @Nullable Long clauseId, Instant startsAt,
                            @Nullable BigDecimal limitValue, @Nullable String limitUnit, @Nullable String calendar,
                            Instant dueAt, @Nullable Instant warnAt, boolean provisional, @Nullable Instant pausedSince,
                            @Nullable Instant breachedAt, @Nullable Instant metAt, @Nullable Instant endedAt,
                            @Nullable Instant nextFireAt, @Nullable String nextFire, int facts) {
    }

    /** Opens obligations; the ids come in the order asked. */
    List<Long> open(List<NewObligation> asked, Instant recorded, String actor) {
        List<OpenRow> rows = new ArrayList<>();
        for (NewObligation one : asked) {
            rows.add(openRow(rows.size(), one));
        }
        List<Long> ids = jdbc.sql(OPEN).param("rows", json.writeValueAsString(rows)).param("recorded", Sql.at(recorded))
                .param("actor", actor).query(Long.class).list();
        news.opened(ids, asked);
        return ids;
    }

    private OpenRow openRow(int n, NewObligation one) {
        ObligationState state = ObligationHistory.open(one.kind(), one.openedAt(), one.term()).state();
        ObligationState.NextFire next = state.nextFire(one.kind(), WarningRule.THREE_QUARTERS);
        TermJson.Stored term = terms.stored(one.term());
        return new OpenRow(n, one.kind().name(), one.subject().type().name(), one.subject().id(), one.label(),
                one.contractId(), one.commitmentVersionId(), one.clauseId(), one.openedAt(), term.start(), term.limit(),
                unit(term), term.calendar(), term.zone(), state.status().name(), state.due(),
                state.warnAt(one.kind(), WarningRule.THREE_QUARTERS), state.provisional(),
                next == null ? null : next.at(), next == null ? null : next.what().name(), term);
    }

    /** Adds the new facts of each change. */
    void write(Collection<Change> changes, Instant recorded, String actor) {
        List<FactRow> facts = new ArrayList<>();
        List<StateRow> rows = new ArrayList<>();
        for (Change change : changes) {
            facts.addAll(factRows(change));
            rows.add(stateRow(change));
        }
        int written = rows.isEmpty() ? 0 : jdbc.sql(CHANGE).param("facts", json.writeValueAsString(facts))
                .param("rows", json.writeValueAsString(rows)).param("recorded", Sql.at(recorded)).param("actor", actor)
                .update();
        if (written != rows.size()) {
            throw new IllegalStateException("expected " + rows.size() + " obligations to change, but " + written + " did");
        }
        news.changed(changes);
    }

    private List<FactRow> factRows(Change change) {
        List<FactRow> rows = new ArrayList<>();
        int seq = change.before().history().facts().size();
        for (Fact fact : change.after().since(change.before().history())) {
            String reason = fact instanceof Fact.Paused paused
                    ? paused.reason().name() + (change.reason() == null ? "" : " " + change.reason()) : change.reason();
            TermJson.Stored term = fact instanceof Fact.TermChanged changed ? terms.stored(changed.term()) : null;
            boolean shown = fact instanceof Fact.Met;
            rows.add(new FactRow(change.before().id(), ++seq, FactKind.of(fact).name(), fact.at(), reason,
                    shown ? change.evidenceId() : null, term));
        }
        return rows;
    }

    private StateRow stateRow(Change change) {
        ObligationState state = change.after().state();
        ObligationState.NextFire next = state.nextFire(change.after().kind(), WarningRule.THREE_QUARTERS);
        TermJson.Stored term = terms.stored(state.term());
        Long clause = change.clauseId() == null ? change.before().clauseId() : change.clauseId();
        return new StateRow(change.before().id(), state.status().name(), clause, term.start(), term.limit(), unit(term),
                term.calendar(), state.due(), state.warnAt(change.after().kind(), WarningRule.THREE_QUARTERS), state.provisional(),
                state.pausedSince(), state.breachedAt(), state.metAt(),
                state.endedAt(), next == null ? null : next.at(), next == null ? null : next.what().name(),
                change.after().facts().size());
    }

    private static @Nullable String unit(TermJson.Stored term) {
        return term.unit() == null ? null : term.unit().name();
    }
}
