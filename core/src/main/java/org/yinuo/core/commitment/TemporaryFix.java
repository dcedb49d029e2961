package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * A loaner, replacement or workaround until the fault is gone.
 *
 * @param action loaner, replacement or workaround; several joined by a bar
 */
public record TemporaryFix(Terms terms, @Nullable String action) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.TEMPORARY_FIX;
    }

    @Override
    public TemporaryFix with(Terms newTerms) {
        return new TemporaryFix(newTerms, action);
    }
}
