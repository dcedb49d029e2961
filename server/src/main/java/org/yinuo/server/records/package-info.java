/**
 * The numbered forms: the register and the tracking form of a request, the work order, the settlement sheet, papers about money, a unit's ledger. Promises to print what is on record
 * and nothing else, in the reader's language, with times in the zone of the contract. Keeps nothing of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "party", "contract", "installedbase", "obligation", "settlement", "approval", "servicerequest", "workorder", "parts", "complaint", "routing", "charges", "nonconforming", "warranty", "returns"})
package org.yinuo.server.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
