/** Returns over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.returns.web;
