package org.yinuo.server.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the house works: days of papers, numbers, rosters and warranties are days there. The clocks of a contract count in the zone of
 * the contract's own calendar.
 */
public final class HouseZone {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private HouseZone() {
    }

    /** The day of the house in which an instant lies. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The instant at which a day of the house begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day it is. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }
}
