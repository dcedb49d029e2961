/** When a machine is due for service again, by time or by its meter. */
@NullMarked
package org.yinuo.core.upkeep;

import org.jspecify.annotations.NullMarked;
