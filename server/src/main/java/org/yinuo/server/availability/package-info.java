/**
 * Whether a system was usable as much of each month as a contract promises: outages, announced maintenance and the figure. Promises that the
 * figure of a month can be computed again from its records, and that a month settled as broken stays broken.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "contract", "installedbase", "obligation", "servicerequest"})
package org.yinuo.server.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
