package org.yinuo.server.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.obligation.ObligationState.Status;
import org.yinuo.server.contract.CommitmentVersion.PinnedClause;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.insight.ContractPeriod;
import org.yinuo.server.insight.Ledger;
import org.yinuo.server.obligation.ClockView;

/**
 * What a customer's contracts promise, in the letter's words, and how that is kept. Broken promises are counted whether they
 * were waived or not; what they cost is not shown here but agreed when a period is settled, and stands in the proof.
 */
@Component
public class PortalPromises {
    private final Contracts contracts;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Clock clock;

    PortalPromises(Contracts contracts, Commitments commitments, Ledger ledger, Clock clock) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How promises stand; {@code nextDue} is the earliest still to come. */
    public record Kept(long met, long running, long broken, @Nullable Instant nextDue) {
    }

    /** A contract; {@code zone} is the one its times are counted and shown in. */
    public record Summary(long id, String number, String title, Contract.Status status, LocalDate signedOn, @Nullable LocalDate acceptedOn,
                          @Nullable LocalDate warrantyEndsOn, String zone, Kept kept) {
    }

    /** A promise in the letter's words. */
    public record Promise(long clauseId, String type, @Nullable String level, String words, Kept kept) {
    }

    /** A contract with its promises, in the order of the letter. */
    public record Shown(Summary contract, String letter, int version, List<Promise> promises) {
    }

    /** The customer's contracts, newest first. */
    public List<Summary> of(long customerId) {
        return contracts.findByCustomerIdOrderByIdDesc(customerId).stream().map(contract -> summary(contract, clocks(contract))).toList();
    }

    /** One contract. */
    public Shown show(Contract contract) {
        List<ClockView> clocks = clocks(contract);
        var version = commitments.version(contract.commitmentVersionId());
        return new Shown(summary(contract, clocks), version.title(), version.version(), version.clauses().stream()
                .map(pinned -> promise(pinned, clocks)).flatMap(Optional::stream).toList());
    }

    private List<ClockView> clocks(Contract contract) {
        ContractPeriod life = ContractPeriod.of(contract, null, null);
        return ledger.promises(contract.id(), life.fromInclusive(), life.toExclusive());
    }

    private Summary summary(Contract contract, List<ClockView> clocks) {
        return new Summary(contract.id(), contract.number(), contract.title(), contract.status(), contract.signedOn(), contract.acceptedOn(),
                contract.warrantyEndsOn(), contract.zone(), kept(clocks));
    }

    /** Clauses without words of their own say nothing a customer could hold the house to. */
    private Optional<Promise> promise(PinnedClause pinned, List<ClockView> clocks) {
        Clause clause = pinned.clause();
        Span span = clause.terms().span();
        String words = span == null ? clause.terms().note() : span.text();
        return Optional.ofNullable(words).filter(said -> !said.isBlank()).map(said -> new Promise(pinned.id(), clause.type().word(), clause.terms().level(),
                said, kept(clocks.stream().filter(clock -> isOf(clock, pinned)).toList())));
    }

    /** Promises of earlier versions count under the clause that says the same today. */
    private boolean isOf(ClockView clock, PinnedClause pinned) {
        if (clock.clause() == null || clock.commitmentVersionId() == null) {
            return false;
        }
        return clock.clause().id() == pinned.id() || commitments.version(clock.commitmentVersionId()).clause(clock.clause().id())
                .flatMap(clause -> commitments.version(clock.commitmentVersionId()).sameWords(pinned.clause()))
                .filter(same -> same.id() == clock.clause().id()).isPresent();
    }

    private Kept kept(List<ClockView> clocks) {
        Instant now = clock.instant();
        return new Kept(clocks.stream().filter(each -> each.state() == Status.MET).count(),
                clocks.stream().filter(each -> each.state() == Status.RUNNING || each.state() == Status.PAUSED)
                        .filter(each -> !each.startsAt().isAfter(now)).count(),
                clocks.stream().filter(each -> each.breachedAt() != null).count(),
                clocks.stream().filter(clock -> clock.state() == Status.RUNNING).map(ClockView::dueAt).filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()).orElse(null));
    }
}
