/** The small grammar of promises: numbers, times, opening hours, frequencies, verbs, levels, and what governs what. */
@NullMarked
package org.yinuo.core.letter.grammar;

import org.jspecify.annotations.NullMarked;
