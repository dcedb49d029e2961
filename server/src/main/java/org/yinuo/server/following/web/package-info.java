/** Following requests over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.following.web;
