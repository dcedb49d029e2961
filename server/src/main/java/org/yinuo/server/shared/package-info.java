/**
 * What every module speaks: refusals, money, numbers, pages, versions, the actor and the one clock.
 * Promises that a refused request is answered in the caller's language and that a repeated one is done once.
 * Knows nothing of any business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.yinuo.server.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
