package org.yinuo.core.time;

/// Why a stretch of time counted or did not.
public enum Kind {
    /// The clock ran.
    COUNTED,
    /// The calendar was closed, or the limit does not count the day (the first day, art. 201 Civil Code).
    CLOSED,
    /// The calendar was open and the clock was stopped.
    PAUSED,
    /// The calendar was closed because of a holiday.
    HOLIDAY
}
