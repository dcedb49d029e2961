package org.yinuo.core.obligation;

/** Why a clock may stand still. Waiting for our own parts or people is no reason. */
public enum PauseReason {
    /** The customer's consent to a change or a remote session is awaited (等待客户同意). */
    AWAITING_CONSENT,
    /** The customer did not let us in (客户未放行). */
    ACCESS_REFUSED,
    /** The customer asked for a later time (客户要求改期). */
    CUSTOMER_POSTPONED,
    /** Nobody could see whether the promise was kept, and the records decide neither way (无监测数据，未定). */
    UNSEEN;

    /** Whether it may stop an obligation of the kind: what nobody saw leaves a figure open, and no clock. */
    boolean stops(ObligationKind kind) {
        return this == UNSEEN ? kind == ObligationKind.AVAILABILITY : kind.pausable();
    }
}
