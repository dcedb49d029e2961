/**
 * Tables in and out: units, customers and product models as XLSX and CSV, checked cell by cell before anything is taken over.
 * Promises that an import names each wrong cell, goes on where it stopped when the server is killed, enters nothing twice, and can be
 * taken back as far as nothing happened to what it entered. Knows no other way to change what it enters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "party", "catalog", "contract", "installedbase"})
package org.yinuo.server.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
