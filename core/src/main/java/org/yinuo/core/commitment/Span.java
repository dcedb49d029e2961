package org.yinuo.core.commitment;

/**
 * A place in the letter's plain text.
 *
 * @param startInclusive first code point
 * @param endExclusive   code point after the last
 * @param text           exactly that slice of the letter
 */
public record Span(int startInclusive, int endExclusive, String text) {
    /** Refuses with {@code span-length} when the text is not as long as the offsets say. */
    public Span {
        if (startInclusive < 0 || endExclusive - startInclusive != text.codePointCount(0, text.length())) {
            throw new ClauseRefused("span-length", "text",
                    "原文片段与起止位置不符，请按码点重新标定 start 和 end。",
                    "The text is not as long as start and end say; count code points and mark the span again.");
        }
    }

    /** Whether the two places share at least one code point. */
    public boolean overlaps(Span other) {
        return startInclusive < other.endExclusive && other.startInclusive < endExclusive;
    }
}
