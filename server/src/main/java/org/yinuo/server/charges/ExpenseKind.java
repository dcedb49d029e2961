package org.yinuo.server.charges;

/** What money was spent on. */
public enum ExpenseKind {
    /** Trains, flights, taxis, fuel. */
    TRANSPORT,
    /** Nights. */
    LODGING,
    /** Meals. */
    MEALS,
    /** Small material bought on the way. */
    MATERIAL,
    /** Anything else. */
    OTHER
}
