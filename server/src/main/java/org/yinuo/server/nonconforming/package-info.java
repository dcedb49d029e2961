/**
 * Nonconforming goods (不合格品): which lot, what is wrong with it, what becomes of it and who was told. Promises that what is held is
 * handed to nobody, that what becomes of it is approved by somebody else than who asks, and that no case ends before every customer
 * concerned was told. Moves no stock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "installedbase", "approval", "notice",
        "parts"})
package org.yinuo.server.nonconforming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
