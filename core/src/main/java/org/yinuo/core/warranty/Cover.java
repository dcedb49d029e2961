package org.yinuo.core.warranty;

import java.util.List;
import java.util.Optional;

/** Whether a fault is repaired free on a day, and by which promises. */
public sealed interface Cover {

    /** Every rule that was looked at, counted out. */
    List<AppliedRule> applied();

    /**
     * It is.
     *
     * @param by          the rule that reaches furthest
     * @param beforeStart the contract's term has not begun: until acceptance everything is free
     */
    record Covered(AppliedRule by, boolean beforeStart, List<AppliedRule> applied) implements Cover {
    }

    /**
     * It is not.
     *
     * @param last the rule that reached furthest, where one has ended
     */
    record NotCovered(Reason reason, Optional<AppliedRule> last, List<AppliedRule> applied) implements Cover {
    }

    /** Why it is not. */
    enum Reason {
        /** Nobody promised anything. */
        NO_PROMISE,
        /** What starts the term is not known: a person gives the day. */
        START_UNKNOWN,
        /** The term begins later. */
        NOT_STARTED,
        /** All terms have ended. */
        ENDED,
        SUSPENDED,
        EXCLUDED,
        SCRAPPED,
        /** The house has it back: it was exchanged or its price refunded. */
        TAKEN_BACK
    }
}
