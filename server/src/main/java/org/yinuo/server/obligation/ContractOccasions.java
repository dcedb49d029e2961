package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Occasion;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** What became of each clause over the life of a contract, and the events a person says have happened. */
@Service
public class ContractOccasions {
    private final Contracts contracts;
    private final Commitments commitments;
    private final ContractPromises promises;
    private final Obligations obligations;
    private final ObligationQueries queries;
    private final Notes notes;

    ContractOccasions(Contracts contracts, Commitments commitments, ContractPromises promises, Obligations obligations,
                      ObligationQueries queries, Notes notes) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.promises = promises;
        this.obligations = obligations;
        this.queries = queries;
        this.notes = notes;
    }

    /** How it is made known. */
    @Component
    record Notes(Audit audit, Changes changes, Clock clock) {
    }

    /**
     * A clause with what it opened.
     *
     * @param next  the obligation to be met first; null when none is open
     * @param event what starts it, where a person says when that happened; empty when the clause names none, null when none is needed
     */
    public record Row(long clauseId, long open, long kept, long broken, @Nullable ClockView next, @Nullable String event) {
    }

    /** The clauses of the version the contract is under that open something in the contract's life. */
    public List<Row> of(long contractId) {
        Contract contract = contracts.get(contractId);
        CommitmentVersion version = commitments.version(contract.commitmentVersionId());
        List<ClockView> all = queries.of(Subject.contract(contractId));
        List<Occasion> occasions = promises.occasions(contract);
        return version.clauses().stream().map(pinned -> row(pinned, occasions, all.stream()
                        .filter(view -> version.sameWords(promised(view)).filter(pinned::equals).isPresent()).toList()))
                .filter(row -> row.event() != null || row.open() + row.kept() + row.broken() > 0).toList();
    }

    private Clause promised(ClockView view) {
        Long version = view.commitmentVersionId();
        ClockView.Promise promise = view.clause();
        if (version == null || promise == null) {
            throw new IllegalStateException("a promise of a contract has a clause");
        }
        return commitments.version(version).clause(promise.id()).orElseThrow();
    }

    private static Row row(CommitmentVersion.PinnedClause pinned, List<Occasion> occasions, List<ClockView> views) {
        List<ClockView> open = views.stream().filter(view -> view.state().isOpen()).toList();
        String event = occasions.stream().filter(occasion -> occasion.clause() == pinned.clause() && !occasion.isAcceptance()).findFirst()
                .map(occasion -> occasion.clause().terms().fromEvent() == null ? "" : occasion.clause().terms().fromEvent()).orElse(null);
        return new Row(pinned.id(), open.size(), views.stream().filter(view -> view.metAt() != null && view.breachedAt() == null).count(),
                views.stream().filter(view -> view.breachedAt() != null).count(),
                open.stream().min(Comparator.comparing(ClockView::dueAt)).orElse(null), event);
    }

    /** An event has happened that a clause counts from: what it promises is owed now. */
    @Transactional
    public long happened(long contractId, long clauseId, Instant at, String words) {
        Contract contract = contracts.get(contractId);
        Instant now = notes.clock().instant();
        if (at.isAfter(now)) {
            throw Refusal.invalid("event-in-future").at("occurredAt");
        }
        if (contract.status() == Contract.Status.ENDED) {
            throw Refusal.conflict("contract-ended");
        }
        Occasion occasion = promises.occasions(contract).stream().filter(each -> promises.idOf(contract, each.clause()) == clauseId)
                .findFirst().orElseThrow(() -> Refusal.conflict("clause-waits-for-no-event"));
        long id = obligations.open(List.of(promises.after(contract, occasion, at, words, now))).getFirst();
        notes.audit().record("promise.occasioned", "obligation:" + id, words);
        notes.changes().touch("contract:" + contractId);
        return id;
    }
}
