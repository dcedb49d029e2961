package org.yinuo.core.commitment;

/**
 * The event that starts the warranty term; the event stands in {@link Terms#fromEvent}. Has no value.
 */
public record WarrantyStart(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.WARRANTY_START;
    }

    @Override
    public WarrantyStart with(Terms newTerms) {
        return new WarrantyStart(newTerms);
    }
}
