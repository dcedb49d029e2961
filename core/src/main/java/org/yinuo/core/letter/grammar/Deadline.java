package org.yinuo.core.letter.grammar;

/**
 * Something promised within a time.
 *
 * @param time           within what time
 * @param kind           what is promised
 * @param failed         whether the sentence speaks of its failure: 1小时内不能解决
 * @param startInclusive first character of the promise in the passage
 * @param endExclusive   character after the last
 */
public record Deadline(Duration time, ActionKind kind, boolean failed, int startInclusive, int endExclusive) {
}
