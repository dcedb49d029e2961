package org.yinuo.core.time;

import java.time.Instant;
import java.util.List;

/// When a promise is due, and why.
///
/// @param due the last instant at which the promise is still kept
/// @param provisional whether the time runs past the last published year of holidays and may still change
/// @param intervals from the start to the due time without gaps: what counted and what did not
public record DueTime(Instant due, boolean provisional, List<Explained> intervals) {

    public DueTime {
        intervals = List.copyOf(intervals);
    }
}
