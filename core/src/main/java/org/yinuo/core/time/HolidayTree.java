package org.yinuo.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Holidays in JSON, given as the maps, lists, texts, numbers and booleans any JSON library makes of it.
///
/// Understood is every object with a `date` that says whether the day is off: `isOffDay` or `holiday` true or false, or a
/// `type` such as `holiday` or `workday`. `year` or `years` beside them names what is published, `papers` or `source` where.
public final class HolidayTree {

    private static final Set<String> OFF = Set.of("holiday", "off", "offday", "dayoff", "public_holiday", "rest", "休");
    private static final Set<String> WORKED = Set.of("work", "workday", "working_day", "makeup", "makeup_workday", "班");

    private final List<HolidayDay> days = new ArrayList<>();
    private final Set<Integer> years = new TreeSet<>();
    private final List<String> sources = new ArrayList<>();

    private HolidayTree() {}

    /// The table of a JSON file.
    ///
    /// @param name of the table, such as `CN`
    /// @param source used when the file names none
    /// @throws IllegalArgumentException when the file has no holidays or one of them is unreadable
    public static HolidayTable table(String name, Object tree, String source) {
        var reading = new HolidayTree();
        reading.walk(tree);
        String said = reading.sources.isEmpty() ? source : String.join("; ", reading.sources);
        return HolidayPlan.of(name, reading.days, reading.years, said);
    }

    private void walk(Object node) {
        if (node instanceof List<?> list) {
            list.forEach(this::walk);
        } else if (node instanceof Map<?, ?> object) {
            if (object.get("date") instanceof String date) {
                days.add(day(date, object));
                return;
            }
            year(object.get("year"));
            year(object.get("years"));
            source(object.get("source"));
            source(object.get("papers"));
            object.values().forEach(this::walk);
        }
    }

    private void year(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::year);
        } else if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            years.add(number.intValue());
        }
    }

    private void source(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::source);
        } else if (value instanceof String text && !text.isBlank()) {
            sources.add(text.strip());
        }
    }

    private static HolidayDay day(String date, Map<?, ?> object) {
        String name = object.get("name") instanceof String text && !text.isBlank() ? text.strip() : "holiday";
        try {
            return new HolidayDay(LocalDate.parse(date), !isOff(date, object), name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + date + "' is no date: write dates like 2027-01-01.", e);
        }
    }

    private static boolean isOff(String date, Map<?, ?> object) {
        for (String key : List.of("isOffDay", "holiday")) {
            if (object.get(key) instanceof Boolean off) {
                return off;
            }
        }
        String type = object.get("type") instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : "";
        if (!OFF.contains(type) && !WORKED.contains(type)) {
            throw new IllegalArgumentException(date + " does not say whether it is off or worked: "
                    + "give isOffDay true or false, or a type holiday or workday.");
        }
        return OFF.contains(type);
    }
}
