/** Planned call-backs over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.callback.web;
