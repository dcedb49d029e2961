/**
 * Who must approve what, in which order, and what the customer consented to. Promises that nobody decides who was not asked
 * or who asked himself, that a decision or an answer is given once and never changed, and that a link opens one consent,
 * once. Does not know what is approved: subjects are a word and a number, and those who asked hear of the end by an event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "obligation"})
package org.yinuo.server.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
