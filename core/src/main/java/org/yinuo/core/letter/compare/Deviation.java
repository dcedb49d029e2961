package org.yinuo.core.letter.compare;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;

/**
 * One row of the deviation table.
 *
 * @param number  from 1; non-negotiable demands first, then in the order of the demands
 * @param demand  what is asked, with its span in the demand's text
 * @param offer   what answers it, with its span in the offer's text; null when nothing does
 * @param starred whether the tender marks the demand as non-negotiable (★)
 * @param item    the tender's own number of the demand; empty when it has none
 */
public record Deviation(int number, Clause demand, @Nullable Clause offer, Verdict verdict, Reason reason, boolean starred, String item) {
}
