/**
 * Departments, and which of them sees to a request: by rules an administrator writes, or by hand. Promises that the first rule that fits
 * decides, in the transaction that takes the request in; that the timeline names the rule; and that what a department was asked, and what it
 * answered, is on a sheet (售后信息处理单) that nobody changes afterwards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "party", "installedbase", "servicerequest", "notice"})
package org.yinuo.server.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
