package org.yinuo.server.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.core.letter.Departure;

/**
 * A letter of the studio as its clauses now stand, to be written again: what was rejected is left out, and a clause that was
 * corrected away from its words keeps them no more, so that no old number comes back with them.
 */
@Component
class StandingClauses {
    private final LetterDesk.Papers papers;

    StandingClauses(LetterDesk.Papers papers) {
        this.papers = papers;
    }

    /**
     * The letter with its clauses.
     *
     * @param language zh or en, after the letter's own words
     */
    record Standing(String title, String language, List<Map<String, Object>> shapes) {
    }

    /** The letter with that number; refuses an unknown one. */
    Standing of(long letterId) {
        Letter letter = papers.letters().get(letterId);
        List<Map<String, Object>> shapes = papers.clauses().findByLetterIdOrderByOrdinal(letterId).stream()
                .filter(clause -> clause.status() != LetterClause.Status.REJECTED).map(this::shape).toList();
        boolean chinese = letter.body().codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        return new Standing(letter.title(), chinese ? "zh" : "en", shapes);
    }

    private Map<String, Object> shape(LetterClause clause) {
        Map<String, Object> shape = new HashMap<>(papers.json().shape(clause.shape()));
        if (clause.readShape() != null && Departure.isOne(papers.json().clause(clause.readShape()), papers.json().clause(clause.shape()))) {
            shape.keySet().removeAll(List.of("text", "start", "end"));
        }
        return shape;
    }
}
