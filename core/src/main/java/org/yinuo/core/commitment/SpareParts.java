package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * Stock or shipping of spare parts.
 *
 * @param measure stock unit outside the list of units, or ship for shipping times
 * @param base what a percentage is a percentage of
 */
public record SpareParts(Terms terms, @Nullable String measure, @Nullable String base) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.SPARE_PARTS;
    }

    @Override
    public SpareParts with(Terms newTerms) {
        return new SpareParts(newTerms, measure, base);
    }
}
