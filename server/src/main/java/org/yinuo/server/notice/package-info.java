/**
 * Notices to people: what they should know, on which channel. A notice in the app is a row they read; one on another channel
 * is a row that waits for whoever delivers it. Promises that a notice is kept exactly when what it tells of is committed.
 * Does not know what it tells of: a kind, a subject and particulars, worded where they are shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.yinuo.server.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
