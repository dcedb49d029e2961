/**
 * A promise as data. A {@link org.yinuo.core.commitment.Clause} is one thing a machine can check; a
 * {@link org.yinuo.core.commitment.Commitment} is the clauses of one letter. {@link org.yinuo.core.commitment.ClauseShape}
 * is the one written shape used by the reader, the API, the editor and the scorer.
 */
@NullMarked
package org.yinuo.core.commitment;

import org.jspecify.annotations.NullMarked;
