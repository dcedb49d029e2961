/**
 * What is owed for a unit today: whether a fault is repaired free and by which promise, and what the buyer may choose by law
 * (三包). Promises to name every rule with its source, and to ask for what it does not know.
 * Keeps nothing but the plans customers buy; it charges nothing and decides nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "catalog", "contract", "installedbase", "obligation", "servicerequest", "workorder",
        "meter"})
package org.yinuo.server.warranty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
