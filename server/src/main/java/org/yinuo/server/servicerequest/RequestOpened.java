package org.yinuo.server.servicerequest;

/** A request was taken in, numbered and with its clocks running. Published in the transaction that took it in. */
public record RequestOpened(ServiceRequest request) {
}
