package org.yinuo.server.servicerequest;

import java.time.Instant;

/**
 * A visit is needed for a request. Published in the transaction that moves the request on site; whoever plans visits
 * issues a work order in the same transaction.
 *
 * @param at     when the visit was decided or promised
 * @param reason why, in words
 */
public record OnSiteVisitNeeded(ServiceRequest request, Instant at, String reason) {
}
