package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * The system runs again within the limit, the fault possibly still there; also limits on down time.
 *
 * @param measure downtime when the limit is on the time the system is down
 */
public record RecoveryTime(Terms terms, @Nullable String measure) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.RECOVERY_TIME;
    }

    @Override
    public RecoveryTime with(Terms newTerms) {
        return new RecoveryTime(newTerms, measure);
    }
}
