package org.yinuo.server.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Commitment;

/**
 * One approved version of a commitment; it never changes.
 *
 * @param id           identity of this version
 * @param commitmentId the commitment it is a version of
 * @param version      1 for the first
 * @param clauses      the clauses with their ids, in the order of the letter
 */
public record CommitmentVersion(long id, long commitmentId, String title, int version, long letterId,
                                Instant approvedAt, String approvedBy, List<PinnedClause> clauses) {

    /** A clause under its id. */
    public record PinnedClause(long id, Clause clause) {
    }

    /** The clauses alone. */
    public Commitment commitment() {
        return new Commitment(clauses.stream().map(PinnedClause::clause).toList());
    }

    /** The id of one of this version's own clauses. */
    public long idOf(Clause clause) {
        return clauses.stream().filter(pinned -> pinned.clause() == clause || pinned.clause().equals(clause))
                .findFirst().orElseThrow().id();
    }

    /** The clause with that id. */
    public Optional<Clause> clause(long id) {
        return clauses.stream().filter(pinned -> pinned.id() == id).map(PinnedClause::clause).findFirst();
    }

    /** The clause of this version that promises the same, wherever it stands in the letter and whatever it is called. */
    public Optional<PinnedClause> sameWords(Clause clause) {
        Clause asked = bare(clause);
        return clauses.stream().filter(pinned -> bare(pinned.clause()).equals(asked)).findFirst();
    }

    private static Clause bare(Clause clause) {
        return clause.with(clause.terms().span(null).id(null).note(null));
    }
}
