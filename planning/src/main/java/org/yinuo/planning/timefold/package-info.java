/** The rules as Timefold constraints, and its local search behind the ruin-and-recreate phase. */
@NullMarked
package org.yinuo.planning.timefold;

import org.jspecify.annotations.NullMarked;
