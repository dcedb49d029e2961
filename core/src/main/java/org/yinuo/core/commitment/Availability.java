package org.yinuo.core.commitment;

/**
 * The share of time the system is usable, in percent.
 */
public record Availability(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.AVAILABILITY;
    }

    @Override
    public Availability with(Terms newTerms) {
        return new Availability(newTerms);
    }
}
