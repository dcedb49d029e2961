package org.yinuo.core.commitment;

/**
 * A person is at the site within the limit.
 */
public record ArrivalTime(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.ARRIVAL_TIME;
    }

    @Override
    public ArrivalTime with(Terms newTerms) {
        return new ArrivalTime(newTerms);
    }
}
