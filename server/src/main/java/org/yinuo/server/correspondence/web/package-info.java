/** Mail and calls over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.correspondence.web;
