package org.yinuo.core.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A due time that another edition of the holidays moves, or makes certain.
///
/// @param promise the promise it belongs to, as its caller knows it
/// @param before the due time as it was computed
/// @param after the due time with the newer holidays; equal to `before` when it merely is no longer provisional
public record DueChange<T>(T promise, Instant before, boolean wasProvisional, Instant after, boolean isProvisional) {

    /// Whether the due instant itself moves.
    public boolean isMoved() {
        return !before.equals(after);
    }

    /// A promise whose clock runs: what its due time is computed from.
    ///
    /// @param promise as the caller knows it
    /// @param pauses in which its clock stood still so far
    public record Running<T>(T promise, ServiceCalendar calendar, Instant start, TimeLimit limit, List<Interval> pauses) {

        private Instant due(ServiceCalendar by) {
            return DueTimes.dueOnly(by, start, limit, pauses);
        }
    }

    /// The promises a newer edition of their holidays changes, in the order given. Calendars without holidays, or with
    /// those of another country, never change.
    public static <T> List<DueChange<T>> of(Collection<Running<T>> promises, HolidayTable newer) {
        List<DueChange<T>> changes = new ArrayList<>();
        for (Running<T> running : promises) {
            ServiceCalendar calendar = running.calendar().withHolidays(newer);
            Instant before = running.due(running.calendar());
            Instant after = running.due(calendar);
            boolean was = running.calendar().isProvisional(before);
            boolean is = calendar.isProvisional(after);
            if (!before.equals(after) || was != is) {
                changes.add(new DueChange<>(running.promise(), before, was, after, is));
            }
        }
        return changes;
    }
}
