/** What a broken promise costs. */
@NullMarked
package org.yinuo.core.penalty;

import org.jspecify.annotations.NullMarked;
