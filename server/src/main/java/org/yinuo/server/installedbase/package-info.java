/**
 * The equipment that was sold: which unit stands where, under which contract, and everything that ever happened to it.
 * Promises one unit per serial number and model, steps taken in order, and a ledger that only grows.
 * Knows nothing of requests and visits; they write into its ledger.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "catalog", "contract"})
package org.yinuo.server.installedbase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
