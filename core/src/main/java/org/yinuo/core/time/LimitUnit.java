package org.yinuo.core.time;

/// The unit of a time limit, as the letter writes it: 24 hours are not one day.
public enum LimitUnit {
    MINUTES,
    HOURS,
    /// Calendar days, counted as the Civil Code counts them.
    DAYS,
    /// Days on which the calendar has working time (工作日).
    WORKING_DAYS,
    MONTHS,
    YEARS
}
