/**
 * Files and photos, kept in the database beside what they prove.
 * Promises that a file comes back as it went in, and that none is served as something it is not.
 * Knows nothing of what a file is attached to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.yinuo.server.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
