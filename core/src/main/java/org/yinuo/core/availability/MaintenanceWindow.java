package org.yinuo.core.availability;

import java.time.Instant;
import org.yinuo.core.time.Interval;

/**
 * A time of maintenance the customer was told of. Only one that was announced before it began takes time out of what is promised.
 */
public record MaintenanceWindow(Interval time, Instant announcedAt) {

    boolean counts() {
        return announcedAt.isBefore(time.startInclusive());
    }
}
