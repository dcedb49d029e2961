package org.yinuo.server.contract;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.UnreadSentences;

/** Where a letter may promise something that became no clause, so that whoever reviews it looks there too. */
@Component
public class UnreadInLetter {
    private final LetterDesk.Papers papers;

    UnreadInLetter(LetterDesk.Papers papers) {
        this.papers = papers;
    }

    /** A place in the letter's text; start and end count code points, half-open. */
    public record Place(int start, int end, String text) {
    }

    /** The places, in order, those under rejected clauses left out; refuses an unknown letter. */
    public List<Place> of(long letterId) {
        Letter letter = papers.letters().get(letterId);
        List<Span> read = papers.clauses().findByLetterIdOrderByOrdinal(letterId).stream()
                .map(clause -> papers.json().clause(clause.shape()).terms().span()).filter(Objects::nonNull).toList();
        return UnreadSentences.of(letter.body(), read).stream()
                .map(span -> new Place(span.startInclusive(), span.endExclusive(), span.text())).toList();
    }
}
