/**
 * Users, roles, sign-in, API tokens and the audit log.
 * Promises that nobody acts without being known, and that what was done cannot be rewritten unseen.
 * Knows nothing of customers, contracts or requests; a permission is only a word to it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.yinuo.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
