/** How much of a month a system was usable, from outages and announced maintenance. */
@NullMarked
package org.yinuo.core.availability;

import org.jspecify.annotations.NullMarked;
