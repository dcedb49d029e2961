package org.yinuo.server.servicerequest;

import java.time.Instant;

/**
 * Why the rules about changes in a customer's system do not hold for a request; stated by a person, never taken back.
 *
 * @param holds false once the request was reopened: what was said of one resolution says nothing of the next
 */
public record ChangeException(Kind kind, String reason, Instant at, String by, boolean holds) {
    /** From which rule. */
    public enum Kind {
        /** It was asked for a change, but nothing in the customer's system was changed. */
        NOTHING_CHANGED,
        /** It may be closed though the customer has not confirmed the changes made until then. */
        UNCONFIRMED
    }
}
