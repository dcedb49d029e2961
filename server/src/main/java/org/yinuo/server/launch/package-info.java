/**
 * Starts the server: reads the command line and runs the embedded PostgreSQL.
 * Promises a database whose data survives every way the server can die.
 * Knows nothing of Spring beans or of any business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.yinuo.server.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
