/**
 * What service costs: the house's rates by date, quotes with the rule behind each price, charge notes, payments, credit notes for
 * settled penalties, and what engineers spend. Promises that figures are never overwritten (another version supersedes them, a
 * counter-entry takes them back) and that chargeable work does not begin unapproved without a reason on record. Is no general ledger.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "contract", "installedbase", "obligation", "approval",
        "settlement", "servicerequest", "workorder", "parts"})
package org.yinuo.server.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
