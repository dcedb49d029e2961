package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * The fault is gone within the limit.
 *
 * @param target solution-plan when only a plan is promised, full-process for the whole course
 */
public record ResolutionTime(Terms terms, @Nullable String target) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.RESOLUTION_TIME;
    }

    @Override
    public ResolutionTime with(Terms newTerms) {
        return new ResolutionTime(newTerms, target);
    }
}
