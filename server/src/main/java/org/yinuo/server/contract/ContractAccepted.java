package org.yinuo.server.contract;

/** The customer accepted the work; the free period and the recurring promises begin. */
public record ContractAccepted(Contract contract) {
}
