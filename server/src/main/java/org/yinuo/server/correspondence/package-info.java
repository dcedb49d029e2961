/**
 * Letters between the house and its customers: mail that comes in becomes a request or joins its thread, answers of the desk and
 * links for consent go out by mail, and programs of customers open requests by signed calls. Promises that nothing that arrived
 * is lost or taken twice, that machines are never answered, and that strangers open nothing until a person has looked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "party", "obligation", "approval", "servicerequest", "notice"})
package org.yinuo.server.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
