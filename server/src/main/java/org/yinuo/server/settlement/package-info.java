/**
 * What becomes of breaches: disputes, waivers that a second person approves, work the customer had done elsewhere, and the
 * sheets that settle a period. Promises that nothing erases a breach, that every act on one stays on record, and that a
 * closed sheet never changes: what turns out later stands on the next one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "contract", "obligation", "approval"})
package org.yinuo.server.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
