package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final String KEEP = """
            insert into breach (obligation_id, contract_id, at, recorded_at)
            values (:obligation, :contract, :at, :recorded)
            on conflict (obligation_id) do nothing
            returning id
            """;
    private static final String PRICE = """
            insert into penalty (breach_id, clause_id, value, percent, per, cap_percent, base, currency)
            select b.breach_id, p.clause_id, p.value, p.percent, p.per, p.cap_percent, p.base, p.currency
            from unnest(cast(:breaches as bigint[]), cast(:agreements as integer[])) as b (breach_id, agreement)
            join jsonb_to_recordset(cast(:penalties as jsonb)) as p (agreement integer, clause_id bigint, value numeric,
                percent boolean, per text, cap_percent numeric, base numeric, currency text) on p.agreement = b.agreement
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

    /** A breach row, and the version it was promised in; null under the house default. */
    record Recorded(long id, @Nullable Long commitmentVersionId, PromisesBroken.Broken broken) {
    }

    /** What penalties of breaches depend on. */
    private record Agreement(long contractId, long commitmentVersionId, ObligationKind kind) {
    }

    private record PenaltyRow(int agreement, long clauseId, BigDecimal value, boolean percent, String per,
                              @Nullable BigDecimal capPercent, BigDecimal base, String currency) {
    }

    /** Records the breaches among the changes. */
    void record(Collection<Change> changes, Instant now) {
        List<Recorded> kept = new ArrayList<>();
        for (Change change : changes) {
            Instant at = change.after().state().breachedAt();
            if (at != null && change.before().history().state().breachedAt() == null) {
                keep(change, at, now).ifPresent(kept::add);
            }
        }
        announce(kept);
    }

    private Optional<Recorded> keep(Change change, Instant at, Instant now) {
        Kept before = change.before();
        return jdbc.sql(KEEP).param("obligation", before.id()).param("contract", before.contractId()).param("at", Sql.at(at))
                .param("recorded", Sql.at(now)).query(Long.class).optional()
                .map(id -> new Recorded(id, before.commitmentVersionId(), new PromisesBroken.Broken(before.id(),
                        before.subject(), change.after().kind(), before.contractId(), at)));
    }

    /** Puts the agreed penalties on breaches just kept, and makes them known. */
    void announce(List<Recorded> kept) {
        if (kept.isEmpty()) {
            return;
        }
        price(kept);
        events.publishEvent(new PromisesBroken(kept.stream().map(Recorded::broken).toList()));
    }

    /** Thousands of breaches have few agreements between them: the terms travel once for each. */
    private void price(List<Recorded> kept) {
        Map<Agreement, Integer> agreements = new HashMap<>();
        List<Long> breaches = new ArrayList<>();
        List<Integer> agreed = new ArrayList<>();
        for (Recorded one : kept) {
            Long contract = one.broken().contractId();
            Long version = one.commitmentVersionId();
            if (contract != null && version != null) {
                breaches.add(one.id());
                agreed.add(agreements.computeIfAbsent(new Agreement(contract, version, one.broken().kind()), a -> agreements.size()));
            }
        }
        List<PenaltyRow> penalties = penalties(agreements);
        if (!penalties.isEmpty()) {
            jdbc.sql(PRICE).param("breaches", breaches.toArray(Long[]::new)).param("agreements", agreed.toArray(Integer[]::new))
                    .param("penalties", json.writeValueAsString(penalties)).update();
        }
    }

    private List<PenaltyRow> penalties(Map<Agreement, Integer> agreements) {
        Map<Long, Contract> byId = new HashMap<>();
        contracts.findAllById(agreements.keySet().stream().map(Agreement::contractId).distinct().toList())
                .forEach(contract -> byId.put(contract.id(), contract));
        List<PenaltyRow> rows = new ArrayList<>();
        agreements.forEach((agreement, number) -> {
            Contract contract = Objects.requireNonNull(byId.get(agreement.contractId()));
            for (CommitmentVersion.PinnedClause pinned : commitments.version(agreement.commitmentVersionId()).clauses()) {
                if (pinned.clause() instanceof Penalty penalty && prices(penalty, agreement.kind())) {
                    PenaltyRate.of(penalty).ifPresent(rate -> rows.add(row(number, pinned.id(), rate, contract)));
                }
            }
        });
        return rows;
    }

    private static PenaltyRow row(int agreement, long clause, PenaltyRate rate, Contract contract) {
        return new PenaltyRow(agreement, clause, rate.value(), rate.percent(), rate.per().name(), rate.capPercent(),
                contract.amount(), contract.currency());
    }

    private static boolean prices(Penalty penalty, ObligationKind kind) {
        return kind.isRequestClock() && penalty.terms().marks().isEmpty()
                && penalty.covers().contains(ClockKind.valueOf(kind.name()));
    }
}
