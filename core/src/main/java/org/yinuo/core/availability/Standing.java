package org.yinuo.core.availability;

/** How a promised figure stands against what was seen. */
public enum Standing {
    /** Kept even if everything unseen had been downtime. */
    PROVEN,
    /** Missed even if the system had been usable in all that was unseen. */
    REFUTED,
    /** What was unseen decides, and nobody knows. */
    OPEN
}
