package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * Inspections and maintenance visits: so many times per period.
 *
 * @param measure what is counted when it is not the visit, for example devices a visit
 */
public record InspectionFrequency(Terms terms, @Nullable String measure) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.INSPECTION_FREQUENCY;
    }

    @Override
    public InspectionFrequency with(Terms newTerms) {
        return new InspectionFrequency(newTerms, measure);
    }
}
