package org.yinuo.planning.reason;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engineer for a visit.
 *
 * @param offer   when he could come; null: he cannot without breaking something
 * @param reasons for and against
 */
public record Candidate(String engineer, @Nullable Offer offer, List<Reason> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** @param cost in seconds of travel; less is better */
    public record Offer(String shift, Instant start, long cost) {
    }
}
