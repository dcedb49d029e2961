package org.yinuo.server.insight;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationState.Status;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.PenaltyCap;
import org.yinuo.server.shared.Money;

/** What a contract promised, clause by clause, and what became of it. Every number can be opened into its obligations. */
@Component
public class Ledger {
    private final Contracts contracts;
    private final Commitments commitments;
    private final ObligationQueries obligations;
    private final Clock clock;

    Ledger(Contracts contracts, Commitments commitments, ObligationQueries obligations, Clock clock) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * How promises stand.
     *
     * @param promised   all, whether due yet or not; those no longer owed left out
     * @param broken     waived ones included
     * @param open       those the records decide neither way: nobody could see whether they were kept
     * @param running    those that have begun
     * @param later      turns of recurring promises that have not begun
     * @param penalty    owed so far, not above the cap
     * @param penaltyCap the most that is owed over the contract; null without a cap
     */
    public record Totals(long promised, long kept, long broken, long open, long running, long later, long waived, Money penalty,
                         @Nullable Money penaltyCap) {
    }

    /** A clause with what became of it; {@code due} counts those whose due instant has come. */
    public record Row(@Nullable ClauseRef clause, ObligationKind kind, long promised, long due, long kept, long broken,
                      long open, long running, long later, Money penalty) {
    }

    /** A clause with its number, as the ledger names it. */
    public record ClauseRef(long id, String type, @Nullable String text, @Nullable BigDecimal value, @Nullable String unit,
                            @Nullable String per, @Nullable String severity) {
    }

    /** The ledger of a contract for a period. */
    public record View(long contractId, Instant from, Instant to, Totals totals, List<Row> rows) {
    }

    /** The promises due in a period; refuses an unknown contract. */
    public View of(long contractId, Instant fromExclusive, Instant toInclusive) {
        Contract contract = contracts.get(contractId);
        List<ClockView> all = promises(contractId, fromExclusive, toInclusive);
        Map<String, List<ClockView>> byClause = new LinkedHashMap<>();
        all.forEach(each -> byClause.computeIfAbsent(each.kind() + ":" + (each.clause() == null ? 0 : each.clause().id()),
                key -> new ArrayList<>()).add(each));
        CommitmentVersion version = commitments.version(contract.commitmentVersionId());
        List<Row> rows = byClause.values().stream().map(clocks -> row(contract, clocks)).toList();
        return new View(contractId, fromExclusive, toInclusive, totals(contract, version, all), rows);
    }

    /** The obligations that count as promises: hand-overs are internal, and what was dropped unbroken is no longer owed. */
    public List<ClockView> promises(long contractId, Instant fromExclusive, Instant toInclusive) {
        return obligations.ofContract(contractId, fromExclusive, toInclusive).stream()
                .filter(clock -> clock.kind() != ObligationKind.HANDOVER && clock.state() != Status.VOIDED).toList();
    }

    /** How a list of promises stands. */
    public Totals totals(Contract contract, CommitmentVersion version, List<ClockView> all) {
        BigDecimal owed = owed(all);
        Optional<BigDecimal> cap = PenaltyCap.of(contract, version);
        BigDecimal due = cap.map(owed::min).orElse(owed);
        return new Totals(all.size(), count(all, Status.MET), all.stream().filter(clock -> clock.breachedAt() != null).count(),
                open(all), underWay(all) - later(all) - open(all), later(all),
                all.stream().filter(clock -> clock.breach() != null && clock.breach().waived()).count(),
                new Money(due, contract.currency()), cap.map(most -> new Money(most, contract.currency())).orElse(null));
    }

    private Row row(Contract contract, List<ClockView> clocks) {
        Instant now = clock.instant();
        return new Row(ref(clocks.getFirst()), clocks.getFirst().kind(), clocks.size(),
                clocks.stream().filter(each -> !each.dueAt().isAfter(now)).count(), count(clocks, Status.MET),
                clocks.stream().filter(each -> each.breachedAt() != null).count(),
                open(clocks), underWay(clocks) - later(clocks) - open(clocks), later(clocks), new Money(owed(clocks), contract.currency()));
    }

    private @Nullable ClauseRef ref(ClockView first) {
        ClockView.Promise promise = first.clause();
        Optional<Terms> terms = clause(first).map(Clause::terms);
        return promise == null ? null : new ClauseRef(promise.id(), promise.type(), promise.text(),
                terms.map(t -> t.limit().value()).orElse(null), terms.map(t -> t.limit().unit()).map(Unit::word).orElse(null),
                terms.map(t -> t.limit().per()).map(Per::word).orElse(null), terms.map(t -> t.severity().name()).orElse(null));
    }

    private Optional<Clause> clause(ClockView clock) {
        return clock.clause() == null || clock.commitmentVersionId() == null ? Optional.empty() : commitments.version(clock.commitmentVersionId()).clause(clock.clause().id());
    }

    private static long underWay(List<ClockView> clocks) {
        return count(clocks, Status.RUNNING) + count(clocks, Status.PAUSED);
    }

    private static long open(List<ClockView> clocks) {
        return clocks.stream().filter(each -> each.kind() == ObligationKind.AVAILABILITY && each.state() == Status.PAUSED).count();
    }

    private long later(List<ClockView> clocks) {
        Instant now = clock.instant();
        return clocks.stream().filter(each -> each.state() == Status.RUNNING && each.startsAt().isAfter(now)).count();
    }

    private static long count(List<ClockView> clocks, Status status) {
        return clocks.stream().filter(clock -> clock.state() == status).count();
    }

    private static BigDecimal owed(List<ClockView> clocks) {
        return clocks.stream().map(ClockView::penalty).filter(money -> money != null).map(Money::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
