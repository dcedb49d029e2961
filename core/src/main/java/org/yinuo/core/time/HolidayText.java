package org.yinuo.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/// The line form of a [HolidayTable]: `name`, `years`, `source`, `off` and `work` lines, `#` for comments.
public final class HolidayText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST = 366;

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
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
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
        int last = plausible(Integer.parseInt(ends[ends.length - 1]));
        for (int year = plausible(Integer.parseInt(ends[0])); year <= last; year++) {
            years.add(year);
        }
    }

    private static int plausible(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of a calendar in use: " + year);
        }
        return year;
    }

    private static void dates(String[] ends, String holiday, Map<LocalDate, String> into) {
        LocalDate last = LocalDate.parse(ends[ends.length - 1]);
        LocalDate first = LocalDate.parse(ends[0]);
        plausible(first.getYear());
        plausible(last.getYear());
        if (first.plusDays(LONGEST).isBefore(last)) {
            throw new DateTimeException("longer than a year");
        }
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            into.put(date, holiday);
        }
    }
}
