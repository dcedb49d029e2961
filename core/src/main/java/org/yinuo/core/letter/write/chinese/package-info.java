/** Chinese wordings, one class for each family of clauses. */
@NullMarked
package org.yinuo.core.letter.write.chinese;

import org.jspecify.annotations.NullMarked;
