package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.ClockKind;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.penalty.PenaltyRate;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Records breaches, once each, with the penalties the commitment puts on them, and announces them. */
@Component
class Breaches {
    private static final String RECORD = """
            with broken as (
                select r.* from jsonb_to_recordset(cast(:rows as jsonb))
                    as r (obligation_id bigint, contract_id bigint, at timestamptz)),
            kept as (
                insert into breach (obligation_id, contract_id, at, recorded_at)
                select obligation_id, contract_id, at, :recorded from broken
                on conflict (obligation_id) do nothing
                returning id, obligation_id)
            insert into penalty (breach_id, clause_id, value, percent, per, cap_percent, base, currency)
            select k.id, p.clause_id, p.value, p.percent, p.per, p.cap_percent, p.base, p.currency
            from jsonb_to_recordset(cast(:penalties as jsonb)) as p (obligation_id bigint, clause_id bigint, value numeric,
                percent boolean, per text, cap_percent numeric, base numeric, currency text)
            join kept k on k.obligation_id = p.obligation_id
            """;
    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    Breaches(JdbcClient jdbc, Contracts contracts, Commitments commitments, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.commitments = commitments;
        this.events = events;
    }

    private record BreachRow(long obligationId, @Nullable Long contractId, Instant at) {
    }

    private record PenaltyRow(long obligationId, long clauseId, BigDecimal value, boolean percent, String per,
                              @Nullable BigDecimal capPercent, BigDecimal base, String currency) {
    }

    /** Records the breaches among the changes. */
    void record(Collection<Change> changes, Instant now) {
        List<PromisesBroken.Broken> broken = new ArrayList<>();
        for (Change change : changes) {
            Instant at = change.after().state().breachedAt();
            if (at != null && change.before().history().state().breachedAt() == null) {
                broken.add(new PromisesBroken.Broken(change.before().id(), change.before().subject(),
                        change.after().kind(), change.before().contractId(), at));
            }
        }
        if (broken.isEmpty()) {
            return;
        }
        jdbc.sql(RECORD).param("recorded", Sql.at(now))
                .param("rows", json.writeValueAsString(broken.stream()
                        .map(one -> new BreachRow(one.obligationId(), one.contractId(), one.at())).toList()))
                .param("penalties", json.writeValueAsString(penalties(changes, broken))).update();
        events.publishEvent(new PromisesBroken(List.copyOf(broken)));
    }

    private List<PenaltyRow> penalties(Collection<Change> changes, List<PromisesBroken.Broken> broken) {
        Map<Long, Contract> byId = contracts(broken);
        Map<Long, Kept> kept = changes.stream().map(Change::before).collect(Collectors.toMap(Kept::id, each -> each, (a, b) -> a));
        List<PenaltyRow> rows = new ArrayList<>();
        for (PromisesBroken.Broken one : broken) {
            Long version = kept.get(one.obligationId()).commitmentVersionId();
            Contract contract = one.contractId() == null ? null : byId.get(one.contractId());
            if (contract != null && version != null) {
                rows.addAll(penalties(one, contract, commitments.version(version)));
            }
        }
        return rows;
    }

    private static List<PenaltyRow> penalties(PromisesBroken.Broken one, Contract contract, CommitmentVersion version) {
        List<PenaltyRow> rows = new ArrayList<>();
        for (CommitmentVersion.PinnedClause pinned : version.clauses()) {
            if (pinned.clause() instanceof Penalty penalty && prices(penalty, one.kind())) {
                PenaltyRate.of(penalty).ifPresent(rate -> rows.add(new PenaltyRow(one.obligationId(), pinned.id(),
                        rate.value(), rate.percent(), rate.per().name(), rate.capPercent(), contract.amount(),
                        contract.currency())));
            }
        }
        return rows;
    }

    private static boolean prices(Penalty penalty, ObligationKind kind) {
        return kind.isRequestClock() && penalty.terms().marks().isEmpty()
                && penalty.covers().contains(ClockKind.valueOf(kind.name()));
    }

    private Map<Long, Contract> contracts(List<PromisesBroken.Broken> broken) {
        List<Long> ids = broken.stream().map(PromisesBroken.Broken::contractId).filter(id -> id != null).distinct().toList();
        Map<Long, Contract> byId = new HashMap<>();
        contracts.findAllById(ids).forEach(contract -> byId.put(contract.id(), contract));
        return byId;
    }
}
