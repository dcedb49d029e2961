package org.yinuo.core.commitment;

/**
 * Follow-up calls and visits, periodic or one-off.
 */
public record FollowupFrequency(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.FOLLOWUP_FREQUENCY;
    }

    @Override
    public FollowupFrequency with(Terms newTerms) {
        return new FollowupFrequency(newTerms);
    }
}
