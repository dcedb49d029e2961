package org.yinuo.core.letter.grammar;

/**
 * A verb (or its noun) of service in a passage.
 *
 * @param negated whether the sentence speaks of its failure: 不能解决
 * @param vague   whether a word such as 及时 or 立即 stands before it
 * @param noun    whether it names a time: 响应时间
 */
public record Action(ActionKind kind, int startInclusive, int endExclusive, boolean negated, boolean vague,
                     boolean noun) {
}
