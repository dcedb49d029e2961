/** Obligations over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.obligation.web;
