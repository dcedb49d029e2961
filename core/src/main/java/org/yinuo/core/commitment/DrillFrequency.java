package org.yinuo.core.commitment;

/**
 * Emergency drills: so many times per period.
 */
public record DrillFrequency(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.DRILL_FREQUENCY;
    }

    @Override
    public DrillFrequency with(Terms newTerms) {
        return new DrillFrequency(newTerms);
    }
}
