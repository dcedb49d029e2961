package org.yinuo.server.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.server.contract.LetterClause.Status;

/** The questions of {@link org.yinuo.core.letter.LetterQuestions}, tied to the clauses kept here. */
@Component
public class LetterQuestions {
    private final LetterClauses clauses;
    private final ClauseJson json;

    LetterQuestions(LetterClauses clauses, ClauseJson json) {
        this.clauses = clauses;
        this.json = json;
    }

    /** A clause that was not rejected. */
    private record Reviewed(long id, Status status, Clause clause) {
        /** Whether it makes the promise those words name. */
        boolean promises(Clause contradicting) {
            Span span = clause.terms().span();
            String words = contradicting.terms().conflict();
            return status == Status.ACCEPTED && clause.type() == contradicting.type() && span != null && words != null
                    && (span.text().contains(words) || words.contains(span.text()));
        }
    }

    /**
     * A question.
     *
     * @param code     stable; the sentence for it is {@code question-<code>}
     * @param clauseId the clause it is about; null when it is about the letter
     * @param detail   what contradicts, or what could not be understood; empty when there is nothing to add
     */
    public record Question(String code, @Nullable Long clauseId, String detail) {
    }

    /** All questions about a letter. */
    List<Question> about(long letterId) {
        return about(reviewed(letterId));
    }

    /** Contradictions and unclear clauses nobody has settled among what was accepted. */
    List<Question> openAtApproval(long letterId) {
        List<Reviewed> accepted = reviewed(letterId).stream().filter(one -> one.status() == Status.ACCEPTED).toList();
        return about(accepted).stream().filter(asked -> switch (asked.code()) {
            case "clause-ambiguous" -> true;
            case "clause-conflict" -> isContradicted(asked, accepted);
            default -> false;
        }).toList();
    }

    private static boolean isContradicted(Question asked, List<Reviewed> accepted) {
        Clause later = accepted.stream().filter(one -> Long.valueOf(one.id()).equals(asked.clauseId())).findFirst().orElseThrow().clause();
        return accepted.stream().anyMatch(one -> one.clause() != later && one.promises(later));
    }

    private List<Reviewed> reviewed(long letterId) {
        return clauses.findByLetterIdOrderByOrdinal(letterId).stream().filter(clause -> clause.status() != Status.REJECTED)
                .map(clause -> new Reviewed(clause.id(), clause.status(), json.clause(clause.shape()))).toList();
    }

    private static List<Question> about(List<Reviewed> clauses) {
        return org.yinuo.core.letter.LetterQuestions.about(clauses.stream().map(Reviewed::clause).toList()).stream()
                .map(asked -> new Question(asked.code(), asked.clause() == null ? null : clauses.get(asked.clause()).id(), asked.detail()))
                .toList();
    }
}
