package org.yinuo.core.commitment;

/**
 * Training promised to the customer: times, days, sessions or persons.
 */
public record Training(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.TRAINING;
    }

    @Override
    public Training with(Terms newTerms) {
        return new Training(newTerms);
    }
}
