/** Work orders over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.workorder.web;
