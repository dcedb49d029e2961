package org.yinuo.server.contract;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** Approves a reviewed letter into a commitment: its first version, or the next one when it amends. */
@Service
public class ApproveLetter {
    private final Letters letters;
    private final LetterClauses clauses;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    ApproveLetter(Letters letters, LetterClauses clauses, Commitments commitments, Audit audit, Clock clock) {
        this.letters = letters;
        this.clauses = clauses;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new commitment version. */
    @Transactional
    public CommitmentVersion approve(long letterId, @Nullable String ifMatch, @Nullable Long commitmentId, String title) {
        Letter letter = letters.draft(letterId);
        ETags.demand(ifMatch, letter.version());
        List<LetterClause> reviewed = clauses.findByLetterIdOrderByOrdinal(letterId);
        long pending = reviewed.stream().filter(clause -> clause.status() == LetterClause.Status.PROPOSED).count();
        if (pending > 0) {
            throw Refusal.invalid("clauses-pending", pending);
        }
        List<LetterClause> accepted = reviewed.stream()
                .filter(clause -> clause.status() == LetterClause.Status.ACCEPTED).toList();
        if (accepted.isEmpty()) {
            throw Refusal.invalid("no-clause-accepted");
        }
        letters.save(letter.approved());
        long commitment = commitmentId == null ? commitments.create(title, clock.instant()) : commitments.require(commitmentId);
        long version = commitments.addVersion(commitment, letterId, accepted, Actor.current().displayName(), clock.instant());
        audit.record("letter.approved", "letter:" + letterId, "commitment version " + version);
        return commitments.version(version);
    }
}
