package org.yinuo.core.letter.text;

import java.util.List;
import org.yinuo.core.commitment.Span;

/**
 * A letter cut into passages.
 *
 * @param even     the text with even signs
 * @param passages in the order of the letter
 */
public record Letter(EvenText even, List<Passage> passages) {

    /** Cuts a letter into passages. */
    public static Letter of(String text) {
        EvenText even = LineJoiner.join(EvenText.of(text));
        return new Letter(even, new PassageCutter(even.text()).cut());
    }

    /** The place in the letter of a stretch of a passage. */
    public Span span(Passage passage, int startInclusive, int endExclusive) {
        return even.span(passage.offset() + startInclusive, passage.offset() + endExclusive);
    }
}
