package org.yinuo.server.obligation;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.ServiceCalendar;

/** Service calendars by their text and the edition of the holidays; each is built once. */
@Component
public class Calendars {
    private final Map<String, ServiceCalendar> built = new ConcurrentHashMap<>();
    private final HolidayEditions editions;

    Calendars(HolidayEditions editions) {
        this.editions = editions;
    }

    /**
     * The calendar a clause names, with the newest holidays. A text no calendar can be made of counts day and night, because
     * the customer may read it so; the letter studio asks about such a text before it is approved.
     */
    public ServiceCalendar of(String text, ZoneId zone) {
        return of(text, zone, editions.current());
    }

    /** The calendar as it was with an edition of the holidays whose last published year was {@code through}. */
    ServiceCalendar of(String text, ZoneId zone, int edition, int through) {
        return of(text, zone, editions.of(edition, through));
    }

    private ServiceCalendar of(String text, ZoneId zone, HolidayTable holidays) {
        return built.computeIfAbsent(zone.getId() + " " + holidays.edition() + "/" + holidays.lastYear() + " " + text,
                key -> build(text, zone, holidays));
    }

    /** Whether a calendar can be made of the text. */
    public boolean understands(String text, ZoneId zone) {
        try {
            CalendarText.parse(text, zone);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private ServiceCalendar build(String text, ZoneId zone, HolidayTable holidays) {
        return understands(text, zone) ? CalendarText.parse(text, CalendarText.houseDefault(zone, holidays))
                : ServiceCalendar.alwaysOpen(zone);
    }
}
