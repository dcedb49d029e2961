package org.yinuo.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.yinuo.core.time.CalendarBuilder;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.OpeningHours;
import org.yinuo.core.time.ServiceCalendar;
import tools.jackson.databind.JsonNode;

/// The `schedule` of a question: an object, or the name of a built-in calendar. Keeps the calendars last used, since one
/// batch asks many questions of few calendars.
final class Schedules {

    private static final int KEPT = 256;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> BUILT_IN = Map.of(
            "cn-working-hours", "business-hours",
            "cn-working-days", "business-days",
            "cn-off-hours", "off-hours",
            "cn-7x24", "7x24");

    private final HolidayTable china;
    private final Map<JsonNode, ServiceCalendar> used = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JsonNode, ServiceCalendar> eldest) {
            return size() > KEPT;
        }
    };

    /// @param china the holidays named `CN`
    Schedules(HolidayTable china) {
        this.china = china;
    }

    /// @throws IllegalArgumentException when the schedule is not understood
    ServiceCalendar calendar(JsonNode schedule) {
        ServiceCalendar known = used.get(schedule);
        if (known == null) {
            known = read(schedule);
            used.put(schedule, known);
        }
        return known;
    }

    private ServiceCalendar read(JsonNode schedule) {
        if (schedule.isString()) {
            String name = schedule.asString();
            if (name.startsWith("cn-") && !BUILT_IN.containsKey(name)) {
                throw new IllegalArgumentException("'schedule' is '" + name + "': the built-in calendars are "
                        + String.join(", ", new TreeSet<>(BUILT_IN.keySet())) + ".");
            }
            return CalendarText.parse(BUILT_IN.getOrDefault(name, name), CalendarText.houseDefault(CHINA, china));
        }
        if (!schedule.isObject()) {
            throw new IllegalArgumentException("'schedule' is neither an object nor the name of a calendar.");
        }
        CalendarBuilder builder = ServiceCalendar.builder(zone(schedule.path("tz")));
        object(schedule, "week").forEachEntry((day, hours) -> builder.open(weekday(day), hours(hours, day)));
        holidays(schedule.path("holidays"), builder);
        texts(schedule.path("yearly_holidays"), "yearly_holidays")
                .forEach(day -> builder.yearlyHolidays(List.of(monthDay(day))));
        object(schedule, "date_overrides")
                .forEachEntry((date, hours) -> builder.override(date(date, "date_overrides"), hours(hours, date)));
        object(schedule, "breaks")
                .forEachEntry((date, hours) -> builder.breakOn(date(date, "breaks"), hours(hours, date)));
        return builder.build();
    }

    private static ZoneId zone(JsonNode tz) {
        try {
            return ZoneId.of(tz.asString(""));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'schedule.tz' is '" + tz.asString("") + "': name an IANA zone such as Asia/Shanghai.", e);
        }
    }

    private static JsonNode object(JsonNode schedule, String key) {
        JsonNode value = schedule.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw new IllegalArgumentException("'schedule." + key + "' is no object.");
        }
        return value;
    }

    private static DayOfWeek weekday(String word) {
        String start = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> start.length() >= 3 && day.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + word + "' is no weekday: write mon, tue, wed, thu, fri, sat or sun."));
    }

    private static OpeningHours[] hours(JsonNode pairs, String day) {
        List<OpeningHours> hours = new ArrayList<>();
        if (!pairs.isArray() || pairs.valueStream().anyMatch(pair -> !pair.isArray() || pair.size() != 2)) {
            throw new IllegalArgumentException("The hours of " + day + " are no list like [[\"09:00\", \"17:00\"]].");
        }
        for (JsonNode pair : pairs) {
            hours.add(OpeningHours.of(pair.get(0).asString(""), pair.get(1).asString("")));
        }
        return hours.toArray(OpeningHours[]::new);
    }

    private void holidays(JsonNode holidays, CalendarBuilder builder) {
        for (String holiday : texts(holidays, "holidays")) {
            if (holiday.equalsIgnoreCase(china.name())) {
                builder.holidays(china);
            } else {
                builder.holidays(List.of(date(holiday, "holidays")));
            }
        }
    }

    /// One text or a list of texts; none when absent.
    private static List<String> texts(JsonNode value, String key) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isString()) {
            return List.of(value.asString());
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw new IllegalArgumentException("'schedule." + key + "' is no list of texts.");
        }
        return value.valueStream().map(JsonNode::asString).toList();
    }

    private static LocalDate date(String text, String key) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'schedule." + key + "' has '" + text
                    + "': write dates like 2026-05-01" + (key.equals("holidays") ? ", or CN." : "."), e);
        }
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'schedule.yearly_holidays' has '" + text + "': write days of every year like 05-01.", e);
        }
    }
}
