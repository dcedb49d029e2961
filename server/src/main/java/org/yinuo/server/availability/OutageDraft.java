package org.yinuo.server.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an outage.
 *
 * @param system       which system, in the customer's words
 * @param endExclusive null while it lasts
 * @param planned      whether the house meant it; only an announced window takes time out of the promise
 * @param requestId    the request that reported it
 */
public record OutageDraft(String system, @Nullable Long unitId, @Nullable Long requestId, boolean planned, String cause,
                          Instant startInclusive, @Nullable Instant endExclusive) {
}
