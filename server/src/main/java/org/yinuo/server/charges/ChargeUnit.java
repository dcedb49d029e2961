package org.yinuo.server.charges;

/** What a quantity counts. */
public enum ChargeUnit {
    /** Hours. */
    HOUR,
    /** Kilometres. */
    KM,
    /** Visits. */
    VISIT,
    /** Pieces. */
    PIECE
}
