/** Regular expressions that pass quickly over text they cannot match; the answers are those of {@code java.util.regex}. */
@NullMarked
package org.yinuo.core.letter.search;

import org.jspecify.annotations.NullMarked;
