package org.yinuo.planning;

import java.time.Instant;

/**
 * What an engineer may show while it is valid: a licence, a health record.
 *
 * @param kind             the code visits ask for
 * @param startInclusive   valid from
 * @param endExclusive     valid until: the end of its last day where it counts
 */
public record Certificate(String kind, Instant startInclusive, Instant endExclusive) {

    /** Whether it is valid for the whole of a shift. */
    public boolean covers(Shift shift) {
        return !startInclusive.isAfter(shift.startInclusive()) && !endExclusive.isBefore(shift.endExclusive());
    }
}
