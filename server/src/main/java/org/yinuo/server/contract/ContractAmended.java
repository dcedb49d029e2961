package org.yinuo.server.contract;

/** A contract was put under another commitment version. Published in the transaction that does it. */
public record ContractAmended(Contract contract, CommitmentVersion before, CommitmentVersion after, String reason) {
}
