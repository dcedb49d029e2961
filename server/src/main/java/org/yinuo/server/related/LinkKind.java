package org.yinuo.server.related;

/** How one request belongs to another, read from the first to the second. */
public enum LinkKind {
    /** They have to do with each other. */
    RELATES,
    /** Both report the same, for the same customer. */
    DUPLICATES,
    /** It cannot go on before the other is done. */
    BLOCKED_BY,
    /** The other brought it about. */
    CAUSED_BY,
    /** It is one of the many of a mass outage. */
    CHILD_OF,
    /** It was a part of the other. */
    SPLIT_FROM,
    /** It was found to be the other, and goes on there. */
    MERGED_INTO;

    /** Whether a person may make and remove it as such; the others come with an act. */
    boolean isMadeByHand() {
        return this != SPLIT_FROM && this != MERGED_INTO;
    }

    /** Whether it has a direction that must not lead back. */
    boolean isDirected() {
        return this != RELATES;
    }
}
