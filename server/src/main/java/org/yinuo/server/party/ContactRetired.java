package org.yinuo.server.party;

/** A contact was taken off a customer's file; what he could do in its name ends with that. */
public record ContactRetired(long customerId, long contactId) {
}
