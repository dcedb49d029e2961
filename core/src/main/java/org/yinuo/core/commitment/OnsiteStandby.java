package org.yinuo.core.commitment;

/**
 * Staff on duty at the site for special periods.
 */
public record OnsiteStandby(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.ONSITE_STANDBY;
    }

    @Override
    public OnsiteStandby with(Terms newTerms) {
        return new OnsiteStandby(newTerms);
    }
}
