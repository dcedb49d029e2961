package org.yinuo.core.commitment;

/**
 * When someone answers. Everything stands in {@link Terms#calendar}, the opening time; value and unit are empty.
 */
public record SupportHours(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.SUPPORT_HOURS;
    }

    @Override
    public SupportHours with(Terms newTerms) {
        return new SupportHours(newTerms);
    }
}
