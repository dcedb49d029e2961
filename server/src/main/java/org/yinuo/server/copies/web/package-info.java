/** Forms over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.copies.web;
