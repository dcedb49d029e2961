package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Contract;

/** The most that is owed in penalties over a contract. */
public final class PenaltyCap {
    private PenaltyCap() {
    }

    /** The lowest cap any penalty clause names, taken of the contract price, in the currency of the contract; empty without one. */
    public static Optional<BigDecimal> of(Contract contract, CommitmentVersion version) {
        return version.commitment().of(Penalty.class).stream().map(Penalty::capPercent).filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .map(percent -> contract.amount().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }
}
