/** A letter's text: even signs, lines, headings, tables, passages; every character knows its place in the letter. */
@NullMarked
package org.yinuo.core.letter.text;

import org.jspecify.annotations.NullMarked;
