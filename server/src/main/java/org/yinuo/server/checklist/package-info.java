/**
 * What an engineer has to look at on a visit: questions with limits and conditions, written by the house, answered on the phone. Promises
 * that a visit keeps the questions it was begun with, that every answer ever given stays on record, that nobody signs while a mandatory
 * question is open, and that each failed answer is put before the office once, and told to those who decide. What becomes of it, people decide.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "catalog", "installedbase", "servicerequest", "related", "workorder", "notice"})
package org.yinuo.server.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
