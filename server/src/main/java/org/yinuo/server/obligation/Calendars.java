package org.yinuo.server.obligation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.server.shared.HouseZone;

/**
 * Service calendars by their text, the hours of the house and the edition of the holidays; each is built once. Where a text leans on the
 * hours of the house, the calendar is named with their edition, such as {@code business-hours@2}, and is found again under that name.
 */
@Component
public class Calendars {
    /** What clauses call the hours of the house. */
    static final String HOUSE = "business-hours";
    private static final char EDITION = '@';
    private static final List<String> OF_THE_HOUSE = List.of(HOUSE, "business-days", "off-hours");
    private final Map<String, ServiceCalendar> built = new ConcurrentHashMap<>();
    private final HolidayEditions editions;
    private final HouseHours house;

    Calendars(HolidayEditions editions, HouseHours house) {
        this.editions = editions;
        this.house = house;
    }

    /**
     * The calendar a clause names, with the newest holidays and hours of the house. A text no calendar can be made of counts day and night,
     * because the customer may read it so; the letter studio asks about such a text before it is approved.
     */
    public ServiceCalendar of(String text, ZoneId zone) {
        int edition = leansOnTheHouse(text) ? house.current().edition() : 0;
        return of(edition == 0 ? text : text + EDITION + edition, zone, editions.current());
    }

    /** The hours of the house as it decided them last, with the newest holidays. */
    public ServiceCalendar ofTheHouse() {
        return of(HOUSE, HouseZone.ZONE);
    }

    /** The calendar of a promise under the name it was opened with, with the newest holidays. */
    public ServiceCalendar named(String name, ZoneId zone) {
        return of(name, zone, editions.current());
    }

    /** The calendar as it was with an edition of the holidays whose last published year was {@code through}. */
    ServiceCalendar of(String name, ZoneId zone, int edition, int through) {
        return of(name, zone, editions.of(edition, through));
    }

    private ServiceCalendar of(String name, ZoneId zone, HolidayTable holidays) {
        int mark = name.lastIndexOf(EDITION);
        HouseHours.Edition hours = house.of(mark < 0 ? 0 : number(name.substring(mark + 1)));
        return built.computeIfAbsent(zone.getId() + " " + holidays.edition() + "/" + holidays.lastYear() + " " + name + " " + hours.decidedAt(),
                key -> build(name, mark, hours, zone, holidays));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
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

    private static boolean leansOnTheHouse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return OF_THE_HOUSE.contains(plain) || plain.contains("h/day");
    }

    private static ServiceCalendar build(String name, int mark, HouseHours.Edition edition, ZoneId zone, HolidayTable holidays) {
        ServiceCalendar hours = edition.hours().calendar(HOUSE, zone, holidays);
        try {
            return mark < 0 ? CalendarText.parse(name, hours) : CalendarText.parse(name.substring(0, mark), hours).named(name);
        } catch (IllegalArgumentException notUnderstood) {
            return ServiceCalendar.alwaysOpen(zone);
        }
    }
}
