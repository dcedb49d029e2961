/**
 * Notices to people: what they should know, on which channel. A notice in the app is a row they read; one by another channel is a
 * message in the outbox, in the house's words and as the person wishes it, tried until it got through or was given up. Promises
 * that a notice is kept exactly when what it tells of is committed, that a message is sent at least once under one id, and that
 * no secret is ever shown again. Does not know what it tells of: a kind, a subject and particulars.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.yinuo.server.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
