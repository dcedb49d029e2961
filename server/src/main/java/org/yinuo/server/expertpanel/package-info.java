/**
 * Expert panels (专家会诊) called on requests, by a person or by a step of escalation. Promises that one panel at a time sits on a request,
 * that its time runs from the call, and that only its decision, with minutes, meets it; what it said is never changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "servicerequest", "notice"})
package org.yinuo.server.expertpanel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
