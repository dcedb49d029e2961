/**
 * Units as tables, in and out: XLSX and CSV, checked cell by cell before anything is taken over. Promises that an import names
 * each wrong cell, goes on where it stopped when the server is killed, and enters no unit twice.
 * Knows no other way to change what it enters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "party", "contract", "installedbase"})
package org.yinuo.server.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
