package org.yinuo.core.obligation;

import java.time.Instant;
import java.util.List;
import org.yinuo.core.time.DueTime;
import org.yinuo.core.time.DueTimes;
import org.yinuo.core.time.Interval;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.TimeLimit;

/** When an obligation is due. */
public sealed interface Term {

    /** The instant the time runs from. */
    Instant start();

    /** The due instant, given the times in which the clock stood still. */
    Instant due(List<Interval> pauses);

    /** The due instant with every counted, closed and paused stretch behind it. */
    DueTime explain(List<Interval> pauses);

    /** Whether the due instant leans on a year whose holidays are not published yet. */
    boolean provisional(Instant due);

    /** So much time of a calendar, from the start on. */
    record Counted(Instant start, TimeLimit limit, ServiceCalendar calendar) implements Term {
        @Override
        public Instant due(List<Interval> pauses) {
            return DueTimes.dueOnly(calendar, start, limit, pauses);
        }

        @Override
        public DueTime explain(List<Interval> pauses) {
            return DueTimes.of(calendar, start, limit, pauses);
        }

        @Override
        public boolean provisional(Instant due) {
            return calendar.isProvisional(due);
        }
    }

    /** A date of a schedule, for example the end of a quarter. Pauses do not move it. */
    record Fixed(Instant start, Instant dueAt) implements Term {
        @Override
        public Instant due(List<Interval> pauses) {
            return dueAt;
        }

        @Override
        public DueTime explain(List<Interval> pauses) {
            return new DueTime(dueAt, false, List.of());
        }

        @Override
        public boolean provisional(Instant due) {
            return false;
        }
    }
}
