package org.yinuo.server.servicerequest;

import java.time.Instant;

/** A request was resolved without a visit, closed or cancelled: visits that are still open fall away. */
public record RequestEnded(ServiceRequest request, Instant at) {
}
