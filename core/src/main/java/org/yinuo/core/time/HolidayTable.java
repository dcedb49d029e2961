package org.yinuo.core.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The published holidays of a country: named days off and make-up working days, year by year.
///
/// Immutable. A year that is not covered is unknown: what is computed in it is provisional.
public final class HolidayTable {

    private final String name;
    private final int edition;
    private final TreeSet<Integer> years;
    private final String source;
    private final Map<LocalDate, String> daysOff;
    private final Map<LocalDate, String> workingDays;

    /// @param name short and stable; calendars refer to the table by it
    /// @param years the published years, none left out between the first and the last
    /// @param source where the facts come from
    /// @param daysOff dates without work, with the name of the holiday
    /// @param workingDays Saturdays and Sundays that are ordinary working days, with the holiday they make up for
    /// @throws IllegalArgumentException when no year is covered, one is missing or a date is both
    public HolidayTable(
            String name,
            SortedSet<Integer> years,
            String source,
            Map<LocalDate, String> daysOff,
            Map<LocalDate, String> workingDays) {
        this(name, 0, years, source, daysOff, workingDays);
    }

    private HolidayTable(
            String name,
            int edition,
            SortedSet<Integer> years,
            String source,
            Map<LocalDate, String> daysOff,
            Map<LocalDate, String> workingDays) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("Holiday table " + name + " covers no year: name the published years.");
        }
        if (years.getLast() - years.getFirst() >= years.size()) {
            throw new IllegalArgumentException("Holiday table " + name + " covers " + years.getFirst() + " to "
                    + years.getLast() + " with a year missing: give the years between first.");
        }
        daysOff.keySet().stream().filter(workingDays::containsKey).findFirst().ifPresent(both -> {
            throw new IllegalArgumentException(
                    "Holiday table " + name + " says " + both + " is off and a working day: keep one of the two.");
        });
        this.name = name;
        this.edition = edition;
        this.years = new TreeSet<>(years);
        this.source = source;
        this.daysOff = Map.copyOf(daysOff);
        this.workingDays = Map.copyOf(workingDays);
    }

    /// The shipped table of mainland China, named `CN`.
    public static HolidayTable china() {
        return China.TABLE;
    }

    public String name() {
        return name;
    }

    /// How often the table was revised since it was read; 0 as it comes from its file.
    public int edition() {
        return edition;
    }

    /// All published years.
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(years);
    }

    /// The next edition of this table: in the years of the newer one only its days hold, and those it gives in the year
    /// before (a New Year's holiday that begins in December) are added.
    ///
    /// @throws IllegalArgumentException when a year between the two is missing
    public HolidayTable revisedBy(HolidayTable newer) {
        SortedSet<Integer> allYears = new TreeSet<>(years);
        allYears.addAll(newer.years);
        Map<LocalDate, String> off = daysOff();
        Map<LocalDate, String> worked = workingDays();
        List.of(off, worked).forEach(days -> days.keySet().removeIf(date ->
                newer.covers(date.getYear()) || newer.nameOf(date).isPresent()));
        off.putAll(newer.daysOff);
        worked.putAll(newer.workingDays);
        String sources = source.contains(newer.source) ? source : source + "; " + newer.source;
        return new HolidayTable(name, edition + 1, allYears, sources, off, worked);
    }

    /// The table as it was while `lastYear` was the last published one.
    ///
    /// @throws IllegalArgumentException when that leaves no year
    public HolidayTable through(int lastYear) {
        Map<LocalDate, String> off = daysOff();
        Map<LocalDate, String> worked = workingDays();
        List.of(off, worked).forEach(days -> days.keySet().removeIf(date -> date.getYear() > lastYear));
        return lastYear >= lastYear() ? this : new HolidayTable(name, edition, years.headSet(lastYear + 1), source, off, worked);
    }

    /// The first published year.
    public int firstYear() {
        return years.getFirst();
    }

    /// The last published year. Later dates are provisional.
    public int lastYear() {
        return years.getLast();
    }

    public boolean covers(int year) {
        return years.contains(year);
    }

    /// Where the facts come from.
    public String source() {
        return source;
    }

    public boolean isDayOff(LocalDate date) {
        return daysOff.containsKey(date);
    }

    /// Whether the date is a Saturday or Sunday that is worked to make up for a day off (调休).
    public boolean isMakeUpWorkingDay(LocalDate date) {
        return workingDays.containsKey(date);
    }

    /// The holiday a date belongs to, or makes up for.
    public Optional<String> nameOf(LocalDate date) {
        return Optional.ofNullable(daysOff.getOrDefault(date, workingDays.get(date)));
    }

    /// All days off by date, for comparing two editions.
    public Map<LocalDate, String> daysOff() {
        return new TreeMap<>(daysOff);
    }

    /// All make-up working days by date, for comparing two editions.
    public Map<LocalDate, String> workingDays() {
        return new TreeMap<>(workingDays);
    }

    /// `CN 2023-2026`.
    @Override
    public String toString() {
        return name + " " + firstYear() + "-" + lastYear();
    }

    /// Loaded at first use; a missing or broken resource is a broken build.
    private static final class China {
        static final HolidayTable TABLE = load("holidays-cn.txt");

        private static HolidayTable load(String resource) {
            try (InputStream in = HolidayTable.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is missing from the build.");
                }
                return HolidayText.parse(
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readAllAsString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
