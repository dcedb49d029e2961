package org.yinuo.server.workorder;

/**
 * A visit was signed, called off or in vain, in the same transaction.
 *
 * @param visit as it is now
 */
public record VisitEnded(WorkOrder visit) {
}
