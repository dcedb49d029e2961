/**
 * Customers, the people to talk to there, and the places where equipment stands.
 * Promises to find a caller by his number however it was typed, and that nobody once served is deleted.
 * Knows nothing of contracts, equipment or requests.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.yinuo.server.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
