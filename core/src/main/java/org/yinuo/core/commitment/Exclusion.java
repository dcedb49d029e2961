package org.yinuo.core.commitment;

/**
 * What the provider does not cover.
 */
public record Exclusion(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.EXCLUSION;
    }

    @Override
    public Exclusion with(Terms newTerms) {
        return new Exclusion(newTerms);
    }
}
