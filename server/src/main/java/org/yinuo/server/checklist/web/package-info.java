/** Checklists over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.checklist.web;
