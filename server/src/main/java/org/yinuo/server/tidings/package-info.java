/**
 * Tells colleagues what is theirs to do: a request handed to them, what its customer wrote or decided, an approval that awaits them or is
 * late. Promises that whoever works on a request is told, the desk where nobody does, and that nobody is told of his own act. Keeps nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "approval", "servicerequest", "notice"})
package org.yinuo.server.tidings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
