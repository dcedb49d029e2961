package org.yinuo.server.charges;

/** What a line of a quote is for. */
public enum LineKind {
    /** Somebody's working time. */
    LABOUR,
    /** A part or material. */
    PART,
    /** The way there. */
    TRAVEL,
    /** A newer release. */
    UPGRADE,
    /** Anything else. */
    OTHER,
    /** What is missing to the house's minimum charge; added by the reckoning alone. */
    MINIMUM
}
