/**
 * Units that are lent while a customer's own is repaired (备机). Promises that each is with one customer at a time, that whoever takes one
 * signs for it, that a promised loaner is met by that signature alone, and that no request is closed while one is out.
 * Owns its pool; it moves no parts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "installedbase", "obligation", "servicerequest", "workorder",
        "nonconforming"})
package org.yinuo.server.loaner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
