package org.yinuo.core.letter.text;

/**
 * A stretch of a passage between commas.
 *
 * @param startInclusive first character within the passage
 * @param endExclusive   character of the passage after the last
 * @param text           the words
 */
public record Part(int startInclusive, int endExclusive, String text) {
}
