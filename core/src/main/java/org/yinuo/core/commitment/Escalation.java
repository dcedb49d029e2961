package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * Hand-over to the next level when the present one does not succeed.
 *
 * @param fromLevel level that gives up: phone, remote, or the letter's own word
 * @param toLevel level that takes over: onsite, expert-panel, or the letter's own word
 */
public record Escalation(Terms terms, @Nullable String fromLevel, @Nullable String toLevel)
        implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.ESCALATION;
    }

    @Override
    public Escalation with(Terms newTerms) {
        return new Escalation(newTerms, fromLevel, toLevel);
    }
}
