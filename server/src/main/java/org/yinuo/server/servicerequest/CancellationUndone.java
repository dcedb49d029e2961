package org.yinuo.server.servicerequest;

import java.time.Instant;

/**
 * A cancelled request was taken up again; what fell away with it may come back. Published in that transaction.
 *
 * @param cancelledAt when it had been cancelled
 * @param why         whose the time in between is
 */
public record CancellationUndone(ServiceRequest request, Instant cancelledAt, Instant at, UndoCancellation.Why why, String reason) {
}
