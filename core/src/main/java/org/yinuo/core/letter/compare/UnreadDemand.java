package org.yinuo.core.letter.compare;

import org.yinuo.core.commitment.Span;

/**
 * A sentence of the demand that looks like a requirement and was read as no clause: a person has to check it by hand (待人工核对).
 *
 * @param number  in one sequence with the rows of the table
 * @param span    its place in the demand's text
 * @param starred whether the tender marks it as non-negotiable
 * @param item    the tender's own number of it; empty when it has none
 */
public record UnreadDemand(int number, Span span, boolean starred, String item) {
}
