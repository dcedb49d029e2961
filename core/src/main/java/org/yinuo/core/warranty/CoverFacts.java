package org.yinuo.core.warranty;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a unit when its coverage is asked for.
 *
 * @param events       the days of what happened; what did not happen is absent
 * @param downtimeDays days in repair, by which terms end later
 * @param bar          why nothing is free whatever was promised
 */
public record CoverFacts(Map<StartEvent, LocalDate> events, int downtimeDays, Optional<Bar> bar) {

    /** Why nothing is free whatever was promised. */
    public enum Bar {
        /** The unit no longer exists. */
        SCRAPPED,
        /** The house has it back: it was exchanged or its price refunded. */
        TAKEN_BACK,
        /** Service under the contract is suspended, for example because payment is due. */
        SUSPENDED,
        /** An exclusion names the very unit. */
        EXCLUDED
    }

    /** @throws IllegalArgumentException for a negative number of days */
    public CoverFacts {
        if (downtimeDays < 0) {
            throw new IllegalArgumentException("A unit cannot have been in repair for " + downtimeDays + " days.");
        }
        events = events.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(events));
    }

    /** Nothing stands against it, and it was never in repair. */
    public static CoverFacts of(Map<StartEvent, LocalDate> events) {
        return new CoverFacts(events, 0, Optional.empty());
    }
}
