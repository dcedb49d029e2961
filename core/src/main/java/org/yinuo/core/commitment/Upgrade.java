package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * Upgrades, free or priced.
 *
 * @param free whether the upgrade costs nothing; null when not said
 * @param base what a percentage is a percentage of
 */
public record Upgrade(Terms terms, @Nullable Boolean free, @Nullable String base) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.UPGRADE;
    }

    @Override
    public Upgrade with(Terms newTerms) {
        return new Upgrade(newTerms, free, base);
    }
}
