/**
 * Who can be sent, when, and who should be: engineers with skills, certificates, homes and rosters, the board of a day, and the
 * plan that {@code org.yinuo.planning} makes of it. Promises that nobody is sent whose certificate has expired, and that a plan
 * is only applied as it was shown. Does not change a visit by itself; it asks {@code workorder} to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "workorder", "insight"})
package org.yinuo.server.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
