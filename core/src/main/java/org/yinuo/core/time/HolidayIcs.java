package org.yinuo.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Holidays in iCalendar (RFC 5545): one all-day event for each break, days worked instead marked in their SUMMARY
/// (班, 上班, 补班, "work", "workday") or by Apple's X-APPLE-SPECIAL-DAY.
public final class HolidayIcs {

    private static final Pattern WORKED = Pattern.compile("班|(?i:\\bwork(?:ing)?(?:[- ]?day)?\\b)");
    private static final Pattern NOT_WORKED = Pattern.compile("不上班|不补班|(?i:\\b(?:no|non|not)[- ]+work)");
    private static final Pattern MARK = Pattern.compile("[(（\\[【]?(?:休|班)[)）\\]】]?$");
    private static final String SPECIAL_DAY = "X-APPLE-SPECIAL-DAY";
    private static final int LONGEST = 31;

    private HolidayIcs() {}

    /// Whether a text looks like iCalendar.
    public static boolean isIcs(String text) {
        return text.stripLeading().startsWith("BEGIN:VCALENDAR");
    }

    /// The table of an ICS file.
    ///
    /// @param name of the table, such as `CN`
    /// @throws IllegalArgumentException when the file has no events or one of them is unreadable
    public static HolidayTable table(String name, String text, String source) {
        return HolidayPlan.of(name, days(text), Set.of(), source);
    }

    /// The days of all events, in the order of the file.
    static List<HolidayDay> days(String text) {
        List<Map<String, String>> events = events(text);
        boolean special = events.stream().anyMatch(event -> event.containsKey(SPECIAL_DAY));
        List<HolidayDay> days = new ArrayList<>();
        for (Map<String, String> event : events) {
            boolean counts = !special || event.containsKey(SPECIAL_DAY);
            if (counts && !event.getOrDefault("STATUS", "").equals("CANCELLED")) {
                addDays(event, days);
            }
        }
        return days;
    }

    /// The properties of each event, parameters dropped; lines continued with a blank are joined first.
    private static List<Map<String, String>> events(String text) {
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> event = new HashMap<>();
        int alarms = 0;
        for (String line : text.replaceAll("\\r\\n?|\\n", "\n").replaceAll("\\n[ \\t]", "").lines().toList()) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).split(";", 2)[0].strip().toUpperCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            switch (name + ":" + value) {
                case "BEGIN:VEVENT" -> event = new HashMap<>();
                case "END:VEVENT" -> events.add(event);
                case "BEGIN:VALARM" -> alarms++;
                case "END:VALARM" -> alarms--;
                default -> {
                    if (alarms == 0) {
                        event.put(name, value);
                    }
                }
            }
        }
        return events;
    }

    private static void addDays(Map<String, String> event, List<HolidayDay> days) {
        String summary = event.getOrDefault("SUMMARY", "").replace("\\,", ",").replace("\\;", ";").strip();
        if (event.containsKey("RRULE")) {
            throw new IllegalArgumentException("The event '" + summary + "' repeats by a rule: give the dates of each year themselves.");
        }
        LocalDate first = date(event.getOrDefault("DTSTART", ""), summary);
        LocalDate end = end(event, first, summary);
        if (!end.isAfter(first) || end.isAfter(first.plusDays(LONGEST))) {
            throw new IllegalArgumentException("The event '" + summary + "' of " + first + " lasts no day or more than a month.");
        }
        String name = MARK.matcher(summary.strip()).replaceFirst("").strip();
        boolean worked = isWorked(event, summary);
        first.datesUntil(end).forEach(date -> days.add(new HolidayDay(date, worked, name.isBlank() ? "holiday" : name)));
    }

    private static boolean isWorked(Map<String, String> event, String summary) {
        String special = event.get(SPECIAL_DAY);
        return special != null
                ? special.equals("ALTERNATE-WORKDAY")
                : WORKED.matcher(summary).find() && !NOT_WORKED.matcher(summary).find();
    }

    /// DTEND is the day after the last; an event without one lasts its DURATION, or a day.
    private static LocalDate end(Map<String, String> event, LocalDate first, String summary) {
        if (event.containsKey("DTEND")) {
            LocalDate end = date(event.get("DTEND"), summary);
            return event.get("DTEND").contains("T") || end.equals(first) ? end.plusDays(1) : end;
        }
        try {
            return first.plus(Period.parse(event.getOrDefault("DURATION", "P1D")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The event '" + summary + "' has a length that is no number of days.", e);
        }
    }

    private static LocalDate date(String value, String summary) {
        try {
            return LocalDate.parse(value.split("T")[0], DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The event '" + summary + "' has no date: '" + value + "'.", e);
        }
    }
}
