package org.yinuo.server.servicerequest;

import java.time.Instant;

/**
 * A request is about to be cancelled because it goes on in another one. Published in that transaction, before it ends.
 *
 * @param into the number it goes on under
 */
public record RequestSetAside(ServiceRequest request, String into, Instant at) {
}
