/**
 * How requests belong together: links, duplicates merged into one, parts split off, and the children of a mass outage. Promises
 * that both sides show it, that a merge can be taken back without a promise lost, and that nothing is passed to a child unasked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "obligation", "servicerequest"})
package org.yinuo.server.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
