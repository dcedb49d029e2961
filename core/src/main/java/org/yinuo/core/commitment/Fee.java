package org.yinuo.core.commitment;

/**
 * A price the customer pays for a service.
 */
public record Fee(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.FEE;
    }

    @Override
    public Fee with(Terms newTerms) {
        return new Fee(newTerms);
    }
}
