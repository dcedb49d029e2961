/**
 * Escalation: who is told, and what happens, when the time of a promise is half used, nearly used, used up and overdue. Ladders
 * are data: the house's own, one of a clause, and what a letter itself promises. Promises that each step is taken once, stands
 * on record with the instant it was due at, and never delays the recording of breaches.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "contract", "obligation", "servicerequest", "expertpanel", "notice"})
package org.yinuo.server.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
