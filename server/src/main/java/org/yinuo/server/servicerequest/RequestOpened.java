package org.yinuo.server.servicerequest;

import org.yinuo.server.contract.Coverage;

/**
 * A request was taken in, numbered and with its clocks running. Published in the transaction that took it in.
 *
 * @param unitWords words naming the unit and its model; empty when none is known
 */
public record RequestOpened(ServiceRequest request, Coverage coverage, String unitWords) {
}
