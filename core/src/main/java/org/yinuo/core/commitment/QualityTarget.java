package org.yinuo.core.commitment;

/**
 * A measured goal: satisfaction, first-time-fix rate and the like.
 */
public record QualityTarget(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.QUALITY_TARGET;
    }

    @Override
    public QualityTarget with(Terms newTerms) {
        return new QualityTarget(newTerms);
    }
}
