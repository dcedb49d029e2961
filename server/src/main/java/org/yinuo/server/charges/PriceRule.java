package org.yinuo.server.charges;

/** Why a line costs what it costs. */
public enum PriceRule {
    /** The house's rates. */
    RATE_CARD,
    /** A price somebody named. */
    NAMED,
    /** Free within the warranty. */
    WARRANTY_FREE,
    /** Within the warranty, but the letter excludes the cause. */
    EXCLUDED,
    /** Free by a clause of the letter. */
    CLAUSE_FREE,
    /** At cost by a clause of the letter. */
    CLAUSE_COST,
    /** No more than a clause of the letter allows. */
    CLAUSE_CAP,
    /** The house's minimum charge. */
    MINIMUM;

    /** Whether the line costs nothing by it. */
    public boolean isFree() {
        return this == WARRANTY_FREE || this == CLAUSE_FREE;
    }
}
