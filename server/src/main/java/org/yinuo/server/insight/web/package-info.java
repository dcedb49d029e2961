/** Lists, ledger and proof over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.insight.web;
