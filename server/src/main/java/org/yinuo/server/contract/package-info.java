/**
 * Letters, the commitments they were approved into, and the contracts signed on them. Promises that a commitment version,
 * once approved, never changes, and answers which promises cover a customer at an instant. Does not know requests,
 * obligations or units; it announces what happened to a contract and leaves the rest to whoever listens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party"})
package org.yinuo.server.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
