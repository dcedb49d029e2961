package org.yinuo.core.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/// The line form of a [HolidayTable]: `name`, `years`, `source`, `off` and `work` lines, `#` for comments.
public final class HolidayText {

    private final Map<LocalDate, String> daysOff = new TreeMap<>();
    private final Map<LocalDate, String> workingDays = new TreeMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();
    private final StringJoiner source = new StringJoiner("; ");
    private String name = "";

    private HolidayText() {}

    /// Reads a table.
    ///
    /// @throws IllegalArgumentException naming the first line that cannot be read
    public static HolidayTable parse(String text) {
        var reading = new HolidayText();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                reading.line(line.strip());
            } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("Holiday table, line " + number + " '" + line
                        + "' is unreadable: write 'off 2026-10-01/2026-10-07 NAME' or 'work 2026-10-10 NAME'.");
            }
        }
        return new HolidayTable(
                reading.name, reading.years, reading.source.toString(), reading.daysOff, reading.workingDays);
    }

    /// The lines from which [#parse] reads an equal table.
    public static String print(HolidayTable table) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("name " + table.name());
        lines.add("years " + table.firstYear() + "-" + table.lastYear());
        List.of(table.source().split(";\\s*")).forEach(source -> lines.add("source " + oneLine(source)));
        Map<LocalDate, String> days = new TreeMap<>();
        table.daysOff().forEach((date, name) -> days.put(date, "off  " + date + " " + oneLine(name)));
        table.workingDays().forEach((date, name) -> days.put(date, "work " + date + " " + oneLine(name)));
        days.values().forEach(lines::add);
        return lines.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] words = line.split("\\s+", 3);
        switch (words[0]) {
            case "name" -> name = words[1];
            case "years" -> years(words[1].split("-"));
            case "source" -> source.add(line.substring("source".length()).strip());
            case "off" -> dates(words[1].split("/"), words[2], daysOff);
            case "work" -> dates(words[1].split("/"), words[2], workingDays);
            default -> throw new NumberFormatException(words[0]);
        }
    }

    private void years(String[] ends) {
        for (int year = Integer.parseInt(ends[0]); year <= Integer.parseInt(ends[ends.length - 1]); year++) {
            years.add(year);
        }
    }

    private static void dates(String[] ends, String holiday, Map<LocalDate, String> into) {
        LocalDate last = LocalDate.parse(ends[ends.length - 1]);
        for (LocalDate date = LocalDate.parse(ends[0]); !date.isAfter(last); date = date.plusDays(1)) {
            into.put(date, holiday);
        }
    }
}
