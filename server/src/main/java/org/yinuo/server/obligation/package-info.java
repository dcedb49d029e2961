/**
 * The life of obligations: opens them, pauses, meets and breaks them, fires their timers, records breaches and prices them.
 * Promises that facts are only added, that a breach is recorded once at its true instant, and that everything one act
 * causes is committed with it. Does not know what a request or a visit is: subjects are a type and a number.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "contract"})
package org.yinuo.server.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
