/**
 * The demo company: a month of an invented vendor's service desk, played through the real use cases with the clock turned
 * back. Promises to touch nothing but an empty database, and all or nothing of it. Stands above every other module; none
 * knows it. What happens is told in the tables under {@code resources/demo}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "catalog", "contract", "installedbase",
        "obligation", "approval", "servicerequest", "workorder", "checklist", "parts", "charges", "meter", "dispatch", "nonconforming", "loaner", "returns", "provider",
        "complaint", "callback"})
package org.yinuo.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
