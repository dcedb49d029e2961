/** Parts and stock over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.parts.web;
