/**
 * Visits: the work order from issue to the customer's signature. Promises that what was signed is frozen and hashed, and
 * that check-in and signature reach the request's clocks in the same transaction. Does not decide when a visit is needed;
 * it is told by the request.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "contract", "installedbase",
        "obligation", "servicerequest"})
package org.yinuo.server.workorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
