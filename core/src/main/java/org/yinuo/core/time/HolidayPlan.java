package org.yinuo.core.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// From the days of a file to a [HolidayTable] that knows which years it publishes.
///
/// A plan often begins with the last days of the year before (New Year's Day at a weekend), so a year counts as published
/// only when the file says so or gives it as many days off as a whole plan has.
public final class HolidayPlan {

    /// A plan of mainland China has 11 days off or more; other countries have fewer.
    public static final int FEWEST_DAYS_OFF = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private HolidayPlan() {}

    /// The table of a file.
    ///
    /// @param name of the table, such as `CN`
    /// @param days in any order; of two equal dates the same must be said
    /// @param statedYears the years the file itself says it is for; empty when it does not
    /// @param source where the file comes from
    /// @throws IllegalArgumentException when there is no day, a date is both, no year has a whole plan, or a year lies outside 1900 to 2199
    public static HolidayTable of(String name, Collection<HolidayDay> days, Set<Integer> statedYears, String source) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("The file has no holidays: give the plan of a year as JSON with dates, or as ICS.");
        }
        statedYears.forEach(HolidayPlan::refuseImplausible);
        days.forEach(day -> refuseImplausible(day.date().getYear()));
        Map<LocalDate, String> off = new TreeMap<>();
        Map<LocalDate, String> worked = new TreeMap<>();
        days.forEach(day -> (day.worked() ? worked : off).put(day.date(), day.name()));
        return new HolidayTable(name, statedYears.isEmpty() ? wholeYears(off.keySet()) : new TreeSet<>(statedYears), source, off, worked);
    }

    /// The published years of a table that have fewer days off than any whole plan, with their number: a file that states its
    /// year and lacks most of its days.
    public static SortedMap<Integer, Integer> thinYears(HolidayTable table) {
        SortedMap<Integer, Integer> thin = new TreeMap<>();
        table.years().forEach(year -> thin.put(year, 0));
        table.daysOff().keySet().forEach(date -> thin.computeIfPresent(date.getYear(), (_, days) -> days + 1));
        thin.values().removeIf(days -> days >= FEWEST_DAYS_OFF);
        return thin;
    }

    private static void refuseImplausible(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("The year " + year + " is no year of a calendar in use: give years from "
                    + FIRST_YEAR + " to " + LAST_YEAR + ".");
        }
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
