package org.yinuo.server.escalation;

/** What happens by itself at a step. */
public enum Act {
    /** Nothing but telling. */
    NONE,
    /** The request goes to another person. */
    REASSIGN,
    /** The severity rises by one; the worst one stays. */
    RAISE_SEVERITY,
    /** From phone to remote work. */
    TO_REMOTE,
    /** On site. */
    TO_SITE,
    /** An expert panel is called (专家会诊). */
    EXPERT_PANEL
}
