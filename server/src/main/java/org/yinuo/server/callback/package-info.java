/**
 * Calls the house has said it will make: when, to whom, why and by whom. Promises that whoever is to call is told once when it falls due, that
 * only a logged call in which somebody was spoken to meets it, and that one which was late stays late in the record. Has no call log of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "party", "obligation", "servicerequest", "notice"})
package org.yinuo.server.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
