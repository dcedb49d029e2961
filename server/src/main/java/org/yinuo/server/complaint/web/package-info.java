/** Complaints over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.complaint.web;
