/**
 * What is sold: kinds of products and their models, with the terms everybody who buys one gets.
 * Promises one model per code, in whatever case it is written, and terms that are either said or absent, never guessed.
 * Knows no customer and no single unit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.yinuo.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
