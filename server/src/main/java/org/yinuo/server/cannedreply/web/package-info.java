/** Canned replies over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.cannedreply.web;
