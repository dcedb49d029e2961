package org.yinuo.server.charges;

/** What kind of hour somebody works in; labour has a rate for each. */
public enum HourClass {
    /** Office hours of a working day. */
    WORKING,
    /** After them, until the evening ends. */
    EVENING,
    /** From then until office hours begin again. */
    NIGHT,
    /** Saturdays, Sundays and holidays that are not worked to make up for one, all day. */
    REST_DAY
}
