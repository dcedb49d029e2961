/**
 * Copies of signed papers: the 售后服务单 leaves by mail for the customer's contact and for who sold the contract when the visit is signed.
 * Promises that each gets it once without being asked, that contacts who want none get none, and that what became of a copy is shown.
 * Makes no paper and sends no mail itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "party", "contract", "servicerequest", "workorder", "notice", "records"})
package org.yinuo.server.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
