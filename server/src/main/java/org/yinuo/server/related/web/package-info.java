/** Related requests over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.related.web;
