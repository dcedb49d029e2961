package org.yinuo.server.obligation;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.ServiceCalendar;

/** Service calendars by their text; each is built once. */
@Component
public class Calendars {
    private final Map<String, ServiceCalendar> built = new ConcurrentHashMap<>();

    /**
     * The calendar a clause names. A text no calendar can be made of counts day and night, because the customer may read
     * it so; the letter studio asks about such a text before it is approved.
     */
    public ServiceCalendar of(String text, ZoneId zone) {
        return built.computeIfAbsent(zone.getId() + " " + text, key -> build(text, zone));
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

    private ServiceCalendar build(String text, ZoneId zone) {
        return understands(text, zone) ? CalendarText.parse(text, zone) : ServiceCalendar.alwaysOpen(zone);
    }
}
