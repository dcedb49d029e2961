/** Routing over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.routing.web;
