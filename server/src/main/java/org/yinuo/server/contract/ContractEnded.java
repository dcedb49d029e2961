package org.yinuo.server.contract;

/** A contract has ended: nothing new is owed under it. Published in the transaction that ends it. */
public record ContractEnded(Contract contract, String reason) {
}
