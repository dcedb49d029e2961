package org.yinuo.core.commitment;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a broken promise costs; the value is a percentage of the base, an amount, or empty when the customer may have the
 * work done elsewhere at the provider's cost.
 *
 * @param party      who pays: provider or customer
 * @param base       what the percentage is a percentage of, for example the contract price
 * @param capPercent the most that is owed, in percent of the base
 * @param breach     what must have happened, in the letter's words
 */
public record Penalty(Terms terms, @Nullable String party, @Nullable String base, @Nullable BigDecimal capPercent,
                      @Nullable String breach) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.PENALTY;
    }

    @Override
    public Penalty with(Terms newTerms) {
        return new Penalty(newTerms, party, base, capPercent, breach);
    }

    /**
     * What this penalty prices when it is missed: what is named under the key {@code covers}, otherwise what the breach text
     * speaks of. Empty when it speaks of nothing that is kept or missed here, for example a stop of production.
     */
    public Set<Covered> covers() {
        return BreachWords.covered(this);
    }
}
