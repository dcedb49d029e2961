package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * Service after the warranty; a value only when its length is promised.
 *
 * @param price cost, material-only, material+visit, free
 */
public record PostWarranty(Terms terms, @Nullable String price) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.POST_WARRANTY;
    }

    @Override
    public PostWarranty with(Terms newTerms) {
        return new PostWarranty(newTerms, price);
    }
}
