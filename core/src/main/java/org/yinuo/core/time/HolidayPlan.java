package org.yinuo.core.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// From the days of a file to a [HolidayTable] that knows which years it publishes.
///
/// A plan often begins with the last days of the year before (New Year's Day at a weekend), so a year counts as published
/// only when the file says so or gives it as many days off as a whole plan has.
public final class HolidayPlan {

    /// A plan of mainland China has 11 days off or more; other countries have fewer.
    private static final int FEWEST_DAYS_OFF = 7;

    private HolidayPlan() {}

    /// The table of a file.
    ///
    /// @param name of the table, such as `CN`
    /// @param days in any order; of two equal dates the same must be said
    /// @param statedYears the years the file itself says it is for; empty when it does not
    /// @param source where the file comes from
    /// @throws IllegalArgumentException when there is no day, a date is both, or no year has a whole plan
    public static HolidayTable of(String name, Collection<HolidayDay> days, Set<Integer> statedYears, String source) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("The file has no holidays: give the plan of a year as JSON with dates, or as ICS.");
        }
        Map<LocalDate, String> off = new TreeMap<>();
        Map<LocalDate, String> worked = new TreeMap<>();
        days.forEach(day -> (day.worked() ? worked : off).put(day.date(), day.name()));
        return new HolidayTable(name, statedYears.isEmpty() ? wholeYears(off.keySet()) : new TreeSet<>(statedYears), source, off, worked);
    }

    private static TreeSet<Integer> wholeYears(Set<LocalDate> daysOff) {
        Map<Integer, Integer> counts = new TreeMap<>();
        daysOff.forEach(date -> counts.merge(date.getYear(), 1, Integer::sum));
        counts.values().removeIf(count -> count < FEWEST_DAYS_OFF);
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("The file has fewer than " + FEWEST_DAYS_OFF
                    + " days off in every year: give the whole plan of a year.");
        }
        return new TreeSet<>(counts.keySet());
    }
}
