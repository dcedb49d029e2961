/** One class a way of promising. A rule sees one sentence with what stands over it and says which clauses it makes. */
@NullMarked
package org.yinuo.core.letter.rule;

import org.jspecify.annotations.NullMarked;
