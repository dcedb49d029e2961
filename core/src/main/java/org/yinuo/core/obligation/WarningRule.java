package org.yinuo.core.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yinuo.core.time.Interval;

/**
 * When to warn: after a share of the time has been used.
 *
 * @param percentUsed share of the promised time, 1 to 99
 */
public record WarningRule(int percentUsed) {

    /** House default: at three quarters of the time. */
    public static final WarningRule THREE_QUARTERS = new WarningRule(75);

    /** Refuses a share outside 1 to 99. */
    public WarningRule {
        if (percentUsed < 1 || percentUsed > 99) {
            throw new IllegalArgumentException("percentUsed must be 1 to 99 but is " + percentUsed);
        }
    }

    /**
     * The warning instant. For minutes and hours the share is taken of counted time, so a warning never falls into closed
     * hours; for dates of a schedule and terms of days it is taken of elapsed time.
     */
    Instant warnAt(Term term, List<Interval> pauses, Instant due) {
        if (term instanceof Term.Counted counted && counted.limit().isByTheSecond()) {
            Duration share = counted.limit().workingTime().multipliedBy(percentUsed).dividedBy(100);
            return counted.calendar().plus(counted.start(), share, pauses);
        }
        BigDecimal span = BigDecimal.valueOf(Duration.between(term.start(), due).toSeconds());
        long used = span.multiply(BigDecimal.valueOf(percentUsed))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.DOWN).longValueExact();
        return term.start().plusSeconds(used);
    }
}
