/** Engineers and the board over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.dispatch.web;
