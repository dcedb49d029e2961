/** Letters, commitments and contracts over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.contract.web;
