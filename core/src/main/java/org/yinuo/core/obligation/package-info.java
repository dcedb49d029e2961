/**
 * One instance of a promise: what is owed, since when, until when, and what became of it. An obligation is a list of
 * {@link org.yinuo.core.obligation.Fact facts}; everything else (state, due instant, breach) is a pure
 * {@link org.yinuo.core.obligation.ObligationHistory fold} over them. Nothing here reads a clock.
 */
@NullMarked
package org.yinuo.core.obligation;

import org.jspecify.annotations.NullMarked;
