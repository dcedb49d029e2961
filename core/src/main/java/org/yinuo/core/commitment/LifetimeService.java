package org.yinuo.core.commitment;

/**
 * Service or technical support for the life of the product.
 */
public record LifetimeService(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.LIFETIME_SERVICE;
    }

    @Override
    public LifetimeService with(Terms newTerms) {
        return new LifetimeService(newTerms);
    }
}
