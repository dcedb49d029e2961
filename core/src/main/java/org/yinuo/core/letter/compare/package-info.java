/**
 * Comparing letters: {@link org.yinuo.core.letter.compare.LetterComparison} sets a tender's demands against an offer, clause
 * by clause, and says which is better, equal, worse or missing, and why.
 */
@NullMarked
package org.yinuo.core.letter.compare;

import org.jspecify.annotations.NullMarked;
