package org.yinuo.server.servicerequest;

import java.time.Instant;

/** A resolved or closed request was taken up again. Published in that transaction. */
public record RequestReopened(ServiceRequest request, Instant at, String reason) {
}
