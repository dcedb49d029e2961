package org.yinuo.server.parts;

import org.jspecify.annotations.Nullable;

/**
 * Where parts can be.
 *
 * @param keeperId   whose it is: the engineer of his own stock, the driver of a van; null when nobody's
 * @param keeperName what colleagues read
 * @param closed     takes nothing in any more
 */
public record Place(long id, Kind kind, String name, @Nullable Long keeperId, @Nullable String keeperName, boolean closed, int version) {

    /** Sorts of places. */
    public enum Kind {
        /** Main store (中心库). */
        CENTRE,
        /** Store of a branch (分库). */
        BRANCH,
        /** Service van (车载库). */
        VAN,
        /** An engineer's own stock (个人库). */
        ENGINEER,
        /** Sent and not yet received (在途). */
        TRANSIT,
        /** Outside: where parts come from. */
        SUPPLIER,
        /** Outside: where they are put in. */
        CUSTOMER,
        /** Outside: thrown away. */
        SCRAP,
        /** Outside: what a count found or missed. */
        DIFFERENCE;

        /** Whether what lies there belongs to the house and is counted. */
        public boolean isOurs() {
            return compareTo(TRANSIT) <= 0;
        }

        /** Whether people keep parts there. */
        public boolean isStore() {
            return compareTo(TRANSIT) < 0;
        }
    }

    /** What people enter. */
    public record Draft(@Nullable Kind kind, @Nullable String name, @Nullable Long keeperId, @Nullable Boolean closed) {

        public Draft {
            closed = Boolean.TRUE.equals(closed);
        }
    }
}
