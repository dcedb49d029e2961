package org.yinuo.core.commitment;

/**
 * A term of free repair or service. Lifetime warranty has no value.
 *
 * @param lifetime true for a term as long as the product lives
 */
public record WarrantyTerm(Terms terms, boolean lifetime) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.WARRANTY_TERM;
    }

    @Override
    public WarrantyTerm with(Terms newTerms) {
        return new WarrantyTerm(newTerms, lifetime);
    }
}
