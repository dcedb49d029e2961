/**
 * Partners and manufacturers (合作厂家, 原厂) who serve for the house, what they agreed to, and the cases referred to them. Promises that a
 * provider's clocks run by its own agreement in the one engine of obligations, that they never mix with what is owed to the customer, and that
 * what a provider missed stays and can be claimed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "obligation", "servicerequest", "notice"})
package org.yinuo.server.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
