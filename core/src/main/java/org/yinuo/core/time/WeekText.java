package org.yinuo.core.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The weekly hours of a calendar as text: `Mon-Fri 09:00-12:00 13:00-18:00, Sat 10:00-14:00`.
///
/// Hours without a day hold for all seven; `8h/day` takes as many hours as said from the ordinary day of the house.
final class WeekText {

    private static final Pattern DAYS = Pattern.compile("([a-z]{3,9})(?:-([a-z]{3,9}))?");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,2})h/day");

    private final List<OpeningHours> ordinaryDay;
    private final Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
    private List<DayOfWeek> days = List.of(DayOfWeek.values());
    private boolean daysAreOpen = true;

    private WeekText(List<OpeningHours> ordinaryDay) {
        this.ordinaryDay = ordinaryDay;
    }

    /// @param ordinaryDay the hours of a working day of the house
    /// @throws IllegalArgumentException when a word is neither days nor hours
    static Map<DayOfWeek, List<OpeningHours>> parse(String text, List<OpeningHours> ordinaryDay) {
        var reading = new WeekText(ordinaryDay);
        String tidy = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[-–~]\\s*", "-");
        for (String word : tidy.split("[,，\\s]+")) {
            reading.word(word);
        }
        if (reading.daysAreOpen) {
            throw new IllegalArgumentException("'" + text + "' names days without hours.");
        }
        return reading.week;
    }

    private void word(String word) {
        Matcher dayWord = DAYS.matcher(word);
        if (dayWord.matches()) {
            List<DayOfWeek> named = run(day(dayWord.group(1)), dayWord.group(2));
            days = daysAreOpen && days.size() < DayOfWeek.values().length ? joined(days, named) : named;
            daysAreOpen = true;
            return;
        }
        Matcher amount = AMOUNT.matcher(word);
        List<OpeningHours> hours = amount.matches()
                ? ofLength(Integer.parseInt(amount.group(1)) * 3600)
                : List.of(OpeningHours.parse(word));
        days.forEach(day -> week.computeIfAbsent(day, d -> new ArrayList<>()).addAll(hours));
        daysAreOpen = false;
    }

    private static List<DayOfWeek> joined(List<DayOfWeek> some, List<DayOfWeek> more) {
        List<DayOfWeek> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<DayOfWeek> run(DayOfWeek from, String to) {
        List<DayOfWeek> run = new ArrayList<>(List.of(from));
        DayOfWeek last = to == null ? from : day(to);
        while (run.getLast() != last) {
            run.add(run.getLast().plus(1));
        }
        return run;
    }

    static DayOfWeek day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (word.length() >= 3 && name.startsWith(word)) {
                return day;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no weekday: write Mon, Tue, Wed, Thu, Fri, Sat or Sun.");
    }

    /// The ordinary day cut, or lengthened at its end, to some seconds.
    private List<OpeningHours> ofLength(int seconds) {
        if (seconds == 0 || seconds > OpeningHours.DAY) {
            throw new IllegalArgumentException("A day has 1 to 24 hours: write for example 8h/day.");
        }
        List<OpeningHours> hours = new ArrayList<>();
        int left = seconds;
        for (OpeningHours open : ordinaryDay) {
            int length = Math.min(left, open.toSecond() - open.fromSecond());
            if (length > 0) {
                hours.add(new OpeningHours(open.fromSecond(), open.fromSecond() + length));
            }
            left -= length;
        }
        int end = ordinaryDay.getLast().toSecond();
        if (left > 0 && end + left > OpeningHours.DAY) {
            return List.of(new OpeningHours(OpeningHours.DAY - seconds, OpeningHours.DAY));
        }
        if (left > 0) {
            hours.add(new OpeningHours(end, end + left));
        }
        return hours;
    }

    /// The text of weekly hours, runs of equal days taken together.
    static String print(Map<DayOfWeek, List<OpeningHours>> week) {
        StringJoiner text = new StringJoiner(", ");
        DayOfWeek[] all = DayOfWeek.values();
        for (int from = 0; from < all.length; ) {
            List<OpeningHours> hours = week.getOrDefault(all[from], List.of());
            int to = from;
            while (to + 1 < all.length && week.getOrDefault(all[to + 1], List.of()).equals(hours)) {
                to++;
            }
            if (!hours.isEmpty()) {
                text.add(shortName(all[from]) + (to > from ? "-" + shortName(all[to]) : "") + " " + print(hours));
            }
            from = to + 1;
        }
        return text.toString();
    }

    static String print(List<OpeningHours> hours) {
        return hours.stream().map(OpeningHours::toString).collect(Collectors.joining(" "));
    }

    private static String shortName(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
