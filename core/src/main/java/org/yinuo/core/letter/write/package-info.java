/**
 * Writing letters: {@link org.yinuo.core.letter.write.LetterWriter} turns clauses into a letter that the reader reads back
 * into the same clauses. One phrase class for each family of clauses in {@code chinese} and {@code english}.
 */
@NullMarked
package org.yinuo.core.letter.write;

import org.jspecify.annotations.NullMarked;
