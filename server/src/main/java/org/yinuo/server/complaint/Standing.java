package org.yinuo.server.complaint;

/** How far a complaint has come, which is the last step taken. */
public enum Standing {
    /** Taken in; the customer does not know yet that somebody looks after it. */
    RECEIVED("complaint-not-acknowledged"),
    /** The customer was told that it is looked into. */
    ACKNOWLEDGED("complaint-not-investigated"),
    /** Somebody named looks into it. */
    INVESTIGATING("complaint-not-investigated"),
    /** What was found is written down. */
    FOUND("complaint-not-answered"),
    /** The answer offers money; those who pay have not decided. */
    IN_APPROVAL("complaint-in-approval"),
    /** They do not agree; another answer may follow. */
    NOT_APPROVED("complaint-not-answered"),
    /** The answer may be given. */
    READY("complaint-not-answered"),
    /** The customer has the answer and has not said what he thinks of it. */
    ANSWERED("complaint-awaits-customer"),
    /** The answer does not satisfy him: it is looked into again. */
    NOT_ACCEPTED("complaint-not-investigated"),
    /** It satisfies him. */
    ACCEPTED("complaint-ended"),
    /** The management lets it end though the customer did not agree or did not say. */
    LET_END("complaint-ended"),
    /** It was found to be no complaint. */
    RECLASSIFIED("complaint-ended"),
    /** The request was called off. */
    WITHDRAWN("complaint-ended");

    private final String missing;

    Standing(String missing) {
        this.missing = missing;
    }

    /** The code of the refusal that names the next step. */
    String missing() {
        return missing;
    }

    /** Whether nothing more is owed. */
    public boolean isEnd() {
        return compareTo(ACCEPTED) >= 0;
    }

    /** Whether the customer may see this step in the timeline. */
    boolean isForTheCustomer() {
        return switch (this) {
            case RECEIVED, ACKNOWLEDGED, ANSWERED, ACCEPTED, NOT_ACCEPTED -> true;
            case INVESTIGATING, FOUND, IN_APPROVAL, NOT_APPROVED, READY, LET_END, RECLASSIFIED, WITHDRAWN -> false;
        };
    }
}
