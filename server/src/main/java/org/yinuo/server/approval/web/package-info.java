/** Approvals and consents over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.approval.web;
