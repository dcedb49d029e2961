/**
 * Meters of vehicles and machines, and when they are due for service. Promises that a reading never falls without a word why,
 * that what is due next follows every reading, and that the house is reminded once of each service.
 * Issues no visit: people plan it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "catalog", "installedbase", "notice"})
package org.yinuo.server.meter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
