package org.yinuo.server.routing;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.RequestKind;

/**
 * What rules look at.
 *
 * @param model of the unit that does not work; empty when none is known
 * @param text  what the caller said, title and description; fault codes stand in it
 */
public record RoutingFacts(RequestKind kind, Severity severity, @Nullable Long customerId, String model, String text) {
}
