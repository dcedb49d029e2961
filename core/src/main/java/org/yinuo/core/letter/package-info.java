/**
 * Reading letters: {@link org.yinuo.core.letter.LetterReader} turns a letter's plain text into clauses.
 */
@NullMarked
package org.yinuo.core.letter;

import org.jspecify.annotations.NullMarked;
