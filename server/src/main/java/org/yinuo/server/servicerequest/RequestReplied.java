package org.yinuo.server.servicerequest;

/**
 * Somebody of the house answered the customer in writing.
 *
 * @param channel how, for example {@code EMAIL}
 */
public record RequestReplied(ServiceRequest request, String text, String channel) {
}
