/**
 * Goods customers send back (退货、换货、返修). Promises that every return names the right it rests on and who pays the way, that its steps come in
 * order, that money is approved by somebody else than who proposes it, and that a faulty unit and the one in its place name each other with
 * the rule by which the warranty runs on. Pays nothing and moves no stock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "catalog", "contract", "installedbase", "approval", "servicerequest",
        "warranty", "nonconforming"})
package org.yinuo.server.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
