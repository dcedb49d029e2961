/**
 * Complaints from receipt to the customer's own word: acknowledged, investigated, answered in time, with the approval of those who
 * pay where money is offered. Promises that no complaint ends with a step missing, that every step stays, and that the managers
 * are told when one comes in, is found to be none, is withdrawn or was answered in vain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "approval", "servicerequest", "notice"})
package org.yinuo.server.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
