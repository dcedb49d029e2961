package org.yinuo.server.contract;

import org.jspecify.annotations.Nullable;

/** Which promises cover a customer at an instant. */
public sealed interface Coverage {

    /** The contract concerned, if there is one. */
    @Nullable Contract contract();

    /** A contract in force covers the customer. */
    record Covered(Contract contract, CommitmentVersion version, boolean inWarranty) implements Coverage {
    }

    /** Nothing covers the customer: the house default applies, and everybody is told. */
    record NotCovered(@Nullable Contract contract, Reason reason) implements Coverage {
    }

    /** Why nothing covers a customer. */
    enum Reason {
        /** The caller is not a known customer, or has no contract. */
        NO_CONTRACT,
        /** Service under the contract is suspended. */
        SUSPENDED,
        /** The contract has ended. */
        ENDED
    }
}
