package org.yinuo.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// How a line writes its times, and so how its answer does.
///
/// A time without offset is wall clock in the zone of the schedule. A time with an offset is answered with one, except
/// where its offset is foreign to the zone: such an answer is wall clock in the zone, as in the business-time vectors.
enum Notation {
    WALL_CLOCK(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
    UTC(DateTimeFormatter.ISO_INSTANT),
    OFFSET(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));

    private final DateTimeFormatter format;

    Notation(DateTimeFormatter format) {
        this.format = format;
    }

    /// The notation of a date or time that [#instant] can read.
    static Notation of(String text, ZoneId zone) {
        if (text.endsWith("Z")) {
            return UTC;
        }
        if (isWallClock(text)) {
            return WALL_CLOCK;
        }
        ZoneOffset offset = OffsetDateTime.parse(text).getOffset();
        return zone.getRules().getOffset(instant(text, zone)).equals(offset) ? OFFSET : WALL_CLOCK;
    }

    /// @throws DateTimeException when the text is no time
    static Instant instant(String text, ZoneId zone) {
        return isWallClock(text)
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    static boolean isDate(String text) {
        return !text.contains("T");
    }

    private static boolean isWallClock(String text) {
        int time = text.indexOf('T');
        return time < 0 || text.indexOf('Z', time) < 0 && text.indexOf('+', time) < 0 && text.indexOf('-', time) < 0;
    }

    String write(Instant instant, ZoneId zone) {
        DateTimeFormatter exact = this == OFFSET && instant.getNano() > 0 ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : format;
        return exact.format(this == UTC ? instant.atZone(ZoneOffset.UTC) : instant.atZone(zone));
    }
}
