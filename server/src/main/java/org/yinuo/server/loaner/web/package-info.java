/** Loaners over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.loaner.web;
