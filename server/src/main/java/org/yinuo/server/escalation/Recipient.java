package org.yinuo.server.escalation;

/** Who is told of a step. */
public enum Recipient {
    /** The one who works on the request; nobody yet means the dispatchers. */
    ASSIGNEE,
    /** The engineers who visit for it. */
    ENGINEERS,
    /** All desk agents. */
    DESK,
    /** All dispatchers. */
    DISPATCHERS,
    /** All service managers. */
    SERVICE_MANAGERS
}
