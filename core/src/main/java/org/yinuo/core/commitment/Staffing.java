package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * People promised: a number or a named role.
 *
 * @param role the letter's own word for the role
 * @param measure experience when the value is years of it, tenure, dedicated
 */
public record Staffing(Terms terms, @Nullable String role, @Nullable String measure) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.STAFFING;
    }

    @Override
    public Staffing with(Terms newTerms) {
        return new Staffing(newTerms, role, measure);
    }
}
