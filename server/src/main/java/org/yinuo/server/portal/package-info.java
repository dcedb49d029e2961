/**
 * The customers' portal: their contacts sign in, or open a link, see what was promised and how it is kept, and report, reply,
 * consent, sign, confirm, rate and complain. Promises that whoever comes in here sees and changes what belongs to his own company
 * and nothing else, and that everything he does goes through the same acts as the desk's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "contract", "installedbase",
        "obligation", "approval", "servicerequest", "workorder", "related", "records", "insight",
        "correspondence"})
package org.yinuo.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
