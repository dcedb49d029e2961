/**
 * Replies that are written once and used often, in Chinese and English, with variables a request fills in. Promises that a variable nobody
 * can fill is refused when the reply is written, and that one a request has no value for stays visible.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "obligation", "servicerequest"})
package org.yinuo.server.cannedreply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
