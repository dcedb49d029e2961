/** Rates, quotes, charge notes and expenses over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.charges.web;
