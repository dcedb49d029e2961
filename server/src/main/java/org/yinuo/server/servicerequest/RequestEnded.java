package org.yinuo.server.servicerequest;

import java.time.Instant;

/**
 * A request was resolved without a visit, closed or cancelled: visits that are still open fall away.
 *
 * @param reason the solution, who confirmed it, or why it was cancelled
 */
public record RequestEnded(ServiceRequest request, Instant at, String reason) {
}
