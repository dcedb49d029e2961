package org.yinuo.core.obligation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of the day in which nobody is disturbed; they may cross midnight. Equal ends mean none.
 *
 * @param fromInclusive beginning, in the zone
 * @param toExclusive   end, in the zone
 */
public record QuietHours(LocalTime fromInclusive, LocalTime toExclusive, ZoneId zone) {

    /** The instant itself, or the end of the quiet hours it falls into. */
    public Instant after(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean late = !time.isBefore(fromInclusive);
        boolean early = time.isBefore(toExclusive);
        boolean overnight = fromInclusive.isAfter(toExclusive);
        boolean quiet = overnight ? late || early : late && early;
        if (!quiet) {
            return at;
        }
        return local.toLocalDate().plusDays(overnight && late ? 1 : 0).atTime(toExclusive).atZone(zone).toInstant();
    }
}
