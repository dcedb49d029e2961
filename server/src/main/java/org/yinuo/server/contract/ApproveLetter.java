package org.yinuo.server.contract;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
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
    private final LetterDesk.Papers papers;
    private final LetterQuestions questions;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    ApproveLetter(LetterDesk.Papers papers, LetterQuestions questions, Commitments commitments, Audit audit, Clock clock) {
        this.papers = papers;
        this.questions = questions;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a letter is approved into.
     *
     * @param commitmentId         the commitment it amends; null for a new one
     * @param despiteQuestions     why it is approved although contradictions or unclear clauses are open; null refuses them
     */
    public record Approval(@Nullable Long commitmentId, String title, @Nullable String despiteQuestions) {
    }

    /** The new commitment version. */
    @Transactional
    public CommitmentVersion approve(long letterId, @Nullable String ifMatch, Approval approval) {
        Letter letter = papers.letters().draft(letterId);
        ETags.demand(ifMatch, letter.version());
        List<LetterClause> accepted = accepted(letterId);
        List<LetterQuestions.Question> open = questions.openAtApproval(letterId);
        String because = approval.despiteQuestions();
        if (!open.isEmpty() && (because == null || because.isBlank())) {
            throw Refusal.invalid("questions-open", open.size());
        }
        papers.letters().save(letter.approved());
        long commitment = approval.commitmentId() == null ? commitments.create(approval.title(), clock.instant())
                : commitments.require(approval.commitmentId());
        long version = commitments.addVersion(commitment, letterId, accepted, Actor.current().displayName(), clock.instant());
        audit.record("letter.approved", "letter:" + letterId, "commitment version " + version);
        if (!open.isEmpty()) {
            audit.record("letter.approved-despite-questions", "letter:" + letterId, named(open) + "; " + because);
        }
        return commitments.version(version);
    }

    private List<LetterClause> accepted(long letterId) {
        List<LetterClause> reviewed = papers.clauses().findByLetterIdOrderByOrdinal(letterId);
        long pending = reviewed.stream().filter(clause -> clause.status() == LetterClause.Status.PROPOSED).count();
        if (pending > 0) {
            throw Refusal.invalid("clauses-pending", pending);
        }
        List<LetterClause> accepted = reviewed.stream()
                .filter(clause -> clause.status() == LetterClause.Status.ACCEPTED).toList();
        if (accepted.isEmpty()) {
            throw Refusal.invalid("no-clause-accepted");
        }
        return accepted;
    }

    private static String named(List<LetterQuestions.Question> open) {
        return open.stream().map(asked -> asked.code() + " (clause " + asked.clauseId() + ")").collect(Collectors.joining(", "));
    }
}
