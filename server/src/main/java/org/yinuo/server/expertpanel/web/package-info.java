/** Expert panels over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.expertpanel.web;
