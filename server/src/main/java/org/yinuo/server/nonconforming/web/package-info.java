/** Nonconforming goods over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.nonconforming.web;
