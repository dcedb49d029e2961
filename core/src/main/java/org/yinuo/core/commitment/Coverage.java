package org.yinuo.core.commitment;

/**
 * What is free inside the warranty.
 */
public record Coverage(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.COVERAGE;
    }

    @Override
    public Coverage with(Terms newTerms) {
        return new Coverage(newTerms);
    }
}
