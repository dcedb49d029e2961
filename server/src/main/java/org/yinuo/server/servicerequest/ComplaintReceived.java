package org.yinuo.server.servicerequest;

import java.time.Instant;

/**
 * A request is a complaint, from its intake or because somebody found that it is one. Published in that transaction, so that
 * whoever handles complaints has it from the start.
 */
public record ComplaintReceived(ServiceRequest request, Instant at) {
}
