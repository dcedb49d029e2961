package org.yinuo.server.servicerequest;

import java.time.Instant;

/** A request was put under another kind or class. Published in that transaction. */
public record RequestReclassified(ServiceRequest before, ServiceRequest after, Instant at, String reason) {
}
