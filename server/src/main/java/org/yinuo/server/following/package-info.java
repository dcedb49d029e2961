/**
 * Colleagues who follow a request or are named in a note. Promises that whoever follows is told of what the customer sees too, that whoever
 * is named with @ is told at once, and that nobody is told of what he himself did or may not see.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "servicerequest", "notice"})
package org.yinuo.server.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
