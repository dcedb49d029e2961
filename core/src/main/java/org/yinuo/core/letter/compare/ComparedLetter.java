package org.yinuo.core.letter.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;
import org.yinuo.core.letter.text.Letter;
import org.yinuo.core.letter.text.Passage;

/** One side of a comparison: its clauses, and the sentences they stand in where there is a text. */
public final class ComparedLetter {
    private final List<Clause> clauses;
    private final List<Sentence> sentences;

    /**
     * A sentence of the text.
     *
     * @param span  of the whole sentence
     * @param parts places of the stretches between commas, in the order of the passage's parts
     * @param gap   what stands between the sentence before it and this one: numbers of a list, signs, line ends
     */
    record Sentence(Passage passage, Span span, List<Span> parts, String gap) {
    }

    private ComparedLetter(List<Clause> clauses, List<Sentence> sentences) {
        this.clauses = clauses;
        this.sentences = sentences;
    }

    /** A text with what a person or the reader made of it; spans of the clauses point into the text. */
    public static ComparedLetter of(String text, List<? extends Clause> clauses) {
        return new ComparedLetter(List.copyOf(clauses), sentences(text));
    }

    /** A text, read. */
    public static ComparedLetter of(String text) {
        return of(text, LetterReader.read(text).stream().map(ReadClause::clause).toList());
    }

    /** Clauses without a text: nothing that was not read can be listed. */
    public static ComparedLetter of(List<? extends Clause> clauses) {
        return new ComparedLetter(List.copyOf(clauses), List.of());
    }

    private static List<Sentence> sentences(String text) {
        Letter letter = Letter.of(text);
        int[] points = text.codePoints().toArray();
        int[] from = {0};
        return letter.passages().stream().map(passage -> {
            Span span = letter.span(passage, 0, passage.text().length());
            int start = Math.min(from[0], span.startInclusive());
            String gap = new String(points, start, span.startInclusive() - start);
            from[0] = span.endExclusive();
            return new Sentence(passage, span, passage.parts().stream()
                    .map(part -> letter.span(passage, part.startInclusive(), part.endExclusive())).toList(), gap);
        }).toList();
    }

    /** The clauses. */
    public List<Clause> clauses() {
        return clauses;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The sentence a clause stands in; null when there is no text or no place. */
    @Nullable Sentence sentence(Clause clause) {
        Span span = clause.terms().span();
        if (span == null) {
            return null;
        }
        return sentences.stream().filter(sentence -> sentence.span().overlaps(span)).findFirst().orElse(null);
    }

    /** The words of the clause itself; empty when it has none. */
    static String own(Clause clause) {
        Span span = clause.terms().span();
        return span == null ? "" : span.text();
    }

    /** The words of that sentence, or of the clause alone; empty when it has none. */
    String words(Clause clause) {
        Sentence sentence = sentence(clause);
        return sentence != null ? sentence.passage().text() : own(clause);
    }
}
