/** English wordings, one class for each family of clauses. */
@NullMarked
package org.yinuo.core.letter.write.english;

import org.jspecify.annotations.NullMarked;
