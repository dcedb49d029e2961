package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;

/**
 * A clause found at a place of a passage.
 *
 * @param startInclusive first character within the passage
 * @param endExclusive   character of the passage after the last
 */
public record Finding(Clause clause, int startInclusive, int endExclusive) {
}
