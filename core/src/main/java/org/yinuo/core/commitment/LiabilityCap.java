package org.yinuo.core.commitment;

/**
 * The most the provider owes.
 */
public record LiabilityCap(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.LIABILITY_CAP;
    }

    @Override
    public LiabilityCap with(Terms newTerms) {
        return new LiabilityCap(newTerms);
    }
}
