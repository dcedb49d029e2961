/**
 * Service requests from intake to sign-off: who called about what, how badly, what was said and done. Promises that every
 * act stands in the timeline and moves the clocks it is evidence for, in one transaction. Does not know work orders: it
 * says that a visit is needed and is told when the customer has signed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "contract", "installedbase", "obligation",
        "approval"})
package org.yinuo.server.servicerequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
