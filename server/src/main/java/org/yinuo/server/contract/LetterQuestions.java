package org.yinuo.server.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;

/** The questions of {@link org.yinuo.core.letter.LetterQuestions}, tied to the clauses kept here. */
@Component
public class LetterQuestions {

    /** A clause that was not rejected. */
    record Reviewed(long id, Clause clause) {
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

    List<Question> about(List<Reviewed> clauses) {
        return org.yinuo.core.letter.LetterQuestions.about(clauses.stream().map(Reviewed::clause).toList()).stream()
                .map(asked -> new Question(asked.code(), asked.clause() == null ? null : clauses.get(asked.clause()).id(), asked.detail()))
                .toList();
    }
}
