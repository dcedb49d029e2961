/**
 * What people want to see across modules: the workbench queue, caller look-up, lists, the ledger of a contract and its
 * proof. Promises to change nothing but
 * the views people keep of them. Its SQL names the tables of other modules, because reading across them is what it is for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "contract", "installedbase",
        "obligation", "servicerequest", "workorder", "complaint", "records"})
package org.yinuo.server.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
