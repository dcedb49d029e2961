package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Covered;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.penalty.PenaltyRate;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Puts on breaches the penalties the commitment agrees on for what was missed, where they follow from due times and the contract price. */
@Component
class AgreedPenalties {
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
    private final SubjectSeverities severities;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    AgreedPenalties(JdbcClient jdbc, Contracts contracts, Commitments commitments, SubjectSeverities severities) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.commitments = commitments;
        this.severities = severities;
    }

    /** What penalties of breaches depend on; the severity is that of the request, null where the promise hangs on none. */
    private record Agreement(long contractId, long commitmentVersionId, ObligationKind kind, @Nullable Severity severity) {
    }

    private record PenaltyRow(int agreement, long clauseId, BigDecimal value, boolean percent, String per,
                              @Nullable BigDecimal capPercent, BigDecimal base, String currency) {
    }

    /** Thousands of breaches have few agreements between them: the terms travel once for each. */
    void price(List<Breaches.Recorded> kept) {
        List<Breaches.Recorded> promised = kept.stream()
                .filter(one -> one.broken().contractId() != null && one.commitmentVersionId() != null).toList();
        Map<Subject, Severity> graded = severities(promised);
        Map<Agreement, Integer> agreements = new HashMap<>();
        List<Long> breaches = new ArrayList<>();
        List<Integer> agreed = new ArrayList<>();
        for (Breaches.Recorded one : promised) {
            Agreement agreement = new Agreement(Objects.requireNonNull(one.broken().contractId()), Objects.requireNonNull(one.commitmentVersionId()),
                    one.broken().kind(), severity(one.broken().subject(), graded));
            breaches.add(one.id());
            agreed.add(agreements.computeIfAbsent(agreement, a -> agreements.size()));
        }
        List<PenaltyRow> penalties = penalties(agreements);
        if (!penalties.isEmpty()) {
            jdbc.sql(PRICE).param("breaches", breaches.toArray(Long[]::new)).param("agreements", agreed.toArray(Integer[]::new))
                    .param("penalties", json.writeValueAsString(penalties)).update();
        }
    }

    /** Nobody is asked where no penalty is graded. */
    private Map<Subject, Severity> severities(List<Breaches.Recorded> promised) {
        Map<Long, Boolean> grades = promised.stream().map(one -> Objects.requireNonNull(one.commitmentVersionId())).distinct()
                .collect(Collectors.toMap(Function.identity(), this::gradesPenalties));
        List<Subject> asked = promised.stream().filter(one -> grades.get(one.commitmentVersionId())).map(one -> one.broken().subject())
                .filter(subject -> subject.type() == Subject.Type.REQUEST).distinct().toList();
        return asked.isEmpty() ? Map.of() : severities.of(asked);
    }

    private boolean gradesPenalties(long version) {
        return commitments.version(version).commitment().of(Penalty.class).stream().anyMatch(penalty -> penalty.terms().severity() != Severity.ANY);
    }

    private List<PenaltyRow> penalties(Map<Agreement, Integer> agreements) {
        Map<Long, Contract> byId = contracts(agreements.keySet());
        List<PenaltyRow> rows = new ArrayList<>();
        agreements.forEach((agreement, number) -> {
            Contract contract = Objects.requireNonNull(byId.get(agreement.contractId()));
            for (CommitmentVersion.PinnedClause pinned : commitments.version(agreement.commitmentVersionId()).clauses()) {
                if (pinned.clause() instanceof Penalty penalty && prices(penalty, agreement.kind(), agreement.severity())) {
                    rate(penalty, agreement.kind()).ifPresent(rate -> rows.add(row(number, pinned.id(), rate, contract)));
                }
            }
        });
        return rows;
    }

    private Map<Long, Contract> contracts(Collection<Agreement> agreements) {
        Map<Long, Contract> byId = new HashMap<>();
        contracts.findAllById(agreements.stream().map(Agreement::contractId).distinct().toList())
                .forEach(contract -> byId.put(contract.id(), contract));
        return byId;
    }

    private static PenaltyRow row(int agreement, long clause, PenaltyRate rate, Contract contract) {
        return new PenaltyRow(agreement, clause, rate.value(), rate.percent(), rate.per().name(), rate.capPercent(),
                contract.amount(), contract.currency());
    }

    /** The rate that follows from due times; a figure that was missed has none. */
    static Optional<PenaltyRate> rate(Penalty penalty, ObligationKind missed) {
        return missed == ObligationKind.AVAILABILITY ? Optional.empty() : PenaltyRate.of(penalty);
    }

    /** That of a request; null for what hangs on none. */
    static @Nullable Severity severity(Subject subject, Map<Subject, Severity> graded) {
        return subject.type() == Subject.Type.REQUEST ? graded.getOrDefault(subject, Severity.ANY) : null;
    }

    /** Whether the letter agrees on this penalty for what was missed; a promise that hangs on no request has no severity to look at. */
    static boolean prices(Penalty penalty, ObligationKind kind, @Nullable Severity severity) {
        Severity only = penalty.terms().severity();
        return penalty.terms().marks().isEmpty() && (only == Severity.ANY || severity == null || only == severity) && covers(penalty, kind);
    }

    /** Whether the penalty speaks of what was missed, for whatever severity. */
    static boolean covers(Penalty penalty, ObligationKind kind) {
        return penalty.covers().stream().map(Covered::name).anyMatch(kind.name()::equals);
    }
}
