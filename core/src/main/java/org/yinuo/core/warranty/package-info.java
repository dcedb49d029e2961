/** How long a promise of free service lasts. */
@NullMarked
package org.yinuo.core.warranty;

import org.jspecify.annotations.NullMarked;
