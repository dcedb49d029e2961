package org.yinuo.core.commitment;

/**
 * The provider keeps what he sees secret; value and unit when a period is named.
 */
public record Confidentiality(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.CONFIDENTIALITY;
    }

    @Override
    public Confidentiality with(Terms newTerms) {
        return new Confidentiality(newTerms);
    }
}
