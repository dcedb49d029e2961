package org.yinuo.core.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Calendars as one line of text: as a clause names them, and as they are stored.
///
/// A clause says `7x24`, `business-hours`, `business-days`, `off-hours`, or hours such as `8:00-24:00`,
/// `Mon-Fri 08:30-17:30 excl. statutory holidays`, `Mon-Sun 8h/day`. The stored form is such hours followed by what
/// else the calendar has, `;` between:
/// `Mon-Fri 09:00-18:00 excl. statutory holidays; zone Asia/Shanghai; off 2026-12-31; on 2026-12-26 09:00-12:00`.
public final class CalendarText {

    private static final Pattern STATUTORY = Pattern.compile("(?i)[,，]?\\s*excl(?:\\.|uding)?\\s+(?:statutory|public)\\s+holidays\\s*$");
    private static final Pattern ALWAYS = Pattern.compile("(?i)7\\s*[x×*]\\s*24|24\\s*[x×*/]\\s*7");
    private static final String CHINA = HolidayTable.china().name();

    private CalendarText() {}

    /// The house default where a company has not set its own: Mon-Fri 09:00-12:00, 13:00-18:00, statutory holidays of
    /// mainland China off, make-up days worked.
    public static ServiceCalendar houseDefault(ZoneId zone) {
        return houseDefault(zone, HolidayTable.china());
    }

    /// The house default with another edition of the holidays, which then also holds for `excl. statutory holidays`.
    public static ServiceCalendar houseDefault(ZoneId zone, HolidayTable holidays) {
        return ServiceCalendar.builder(zone)
                .name("business-hours")
                .weekdays(OpeningHours.of("09:00", "12:00"), OpeningHours.of("13:00", "18:00"))
                .holidays(holidays)
                .build();
    }

    /// Reads a calendar with [#houseDefault] for `business-hours` and its relatives.
    ///
    /// @param calendarOfClause the `calendar` of a clause, or what [#toText] wrote
    /// @param zone of the calendar unless the text names one
    /// @throws IllegalArgumentException when the text is not understood; the message says what is
    public static ServiceCalendar parse(String calendarOfClause, ZoneId zone) {
        return parse(calendarOfClause, houseDefault(zone));
    }

    /// Reads a calendar.
    ///
    /// @param house the business hours of the company, which also give the zone
    /// @throws IllegalArgumentException when the text is not understood; the message says what is
    public static ServiceCalendar parse(String calendarOfClause, ServiceCalendar house) {
        String text = calendarOfClause.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "business-hours" -> house;
            case "business-days" -> wholeDays(house);
            case "off-hours" -> house.outside("off-hours");
            default -> spelledOut(text, house);
        };
    }

    /// The time limit of a clause: `days` on `business-days` are working days.
    ///
    /// @param calendarOfClause empty when the clause names none
    /// @throws IllegalArgumentException when the value does not suit the unit
    public static TimeLimit limit(BigDecimal value, LimitUnit unit, String calendarOfClause) {
        boolean workingDays = unit == LimitUnit.DAYS && calendarOfClause.strip().equalsIgnoreCase("business-days");
        return new TimeLimit(value, workingDays ? LimitUnit.WORKING_DAYS : unit);
    }

    /// The working days of the house, each from 00:00 to 24:00.
    private static ServiceCalendar wholeDays(ServiceCalendar house) {
        WorkingRules rules = house.rules();
        var whole = new WorkingRules(
                wholeDays(rules.week()),
                wholeDays(rules.overrides()),
                Map.of(),
                rules.holidays(),
                rules.yearlyHolidays(),
                rules.table(),
                false);
        return new ServiceCalendar("business-days", house.zone(), whole);
    }

    private static <K> Map<K, List<OpeningHours>> wholeDays(Map<K, List<OpeningHours>> hours) {
        Map<K, List<OpeningHours>> whole = new TreeMap<>();
        hours.forEach((day, list) -> whole.put(day, list.isEmpty() ? list : List.of(OpeningHours.WHOLE_DAY)));
        return whole;
    }

    private static ServiceCalendar spelledOut(String text, ServiceCalendar house) {
        try {
            String[] parts = text.split("\\s*;\\s*", -1);
            CalendarBuilder builder = ServiceCalendar.builder(zoneOf(parts, house.zone()));
            boolean stored = parts.length > 1;
            builder.name(stored ? "" : text);
            hours(parts[0], house.rules(), builder);
            Arrays.stream(parts).skip(1).forEach(part -> addition(part, builder));
            return builder.build();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("The calendar '" + text + "' is not understood (" + e.getMessage()
                    + ") Write 7x24, business-hours, business-days, off-hours,"
                    + " or hours like 'Mon-Fri 08:30-17:30 excl. statutory holidays'.", e);
        }
    }

    private static ZoneId zoneOf(String[] parts, ZoneId otherwise) {
        return Arrays.stream(parts)
                .filter(part -> part.startsWith("zone "))
                .findFirst()
                .map(part -> ZoneId.of(part.substring("zone ".length()).strip()))
                .orElse(otherwise);
    }

    private static void hours(String text, WorkingRules house, CalendarBuilder into) {
        var statutory = STATUTORY.matcher(text);
        String week = statutory.find() ? text.substring(0, statutory.start()) : text;
        if (week.length() < text.length()) {
            into.holidays(house.table().orElseGet(HolidayTable::china));
        }
        if (ALWAYS.matcher(week.strip()).matches()) {
            into.everyDay(OpeningHours.WHOLE_DAY);
            return;
        }
        WeekText.parse(week, house.ordinaryDay())
                .forEach((day, hours) -> into.open(day, hours.toArray(OpeningHours[]::new)));
    }

    private static void addition(String part, CalendarBuilder into) {
        String[] words = part.split("\\s+");
        List<String> values = List.of(words).subList(1, words.length);
        switch (words[0]) {
            case "zone" -> {}
            case "name" -> into.name(part.substring("name".length()).strip());
            case "off" -> into.holidays(values.stream().map(LocalDate::parse).toList());
            case "yearly" -> into.yearlyHolidays(values.stream().map(CalendarText::monthDay).toList());
            case "on" -> into.override(LocalDate.parse(first(part, values)), hoursAfterFirst(values));
            case "break" -> into.breakOn(LocalDate.parse(first(part, values)), hoursAfterFirst(values));
            case "outside" -> into.outside();
            default -> throw new IllegalArgumentException("'" + part + "' is no property of a calendar.");
        }
    }

    /// `MM-DD`.
    static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private static String first(String part, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'" + part + "' lacks its date.");
        }
        return values.getFirst();
    }

    private static OpeningHours[] hoursAfterFirst(List<String> values) {
        return values.stream()
                .skip(1)
                .filter(word -> !word.equals("closed"))
                .map(OpeningHours::parse)
                .toArray(OpeningHours[]::new);
    }

    /// The calendar as one line from which [#parse(String, ZoneId)] builds an equal one.
    ///
    /// @throws IllegalArgumentException when the calendar uses a holiday table other than the shipped one
    public static String toText(ServiceCalendar calendar) {
        WorkingRules rules = calendar.rules();
        List<String> parts = new ArrayList<>();
        parts.add(head(calendar, rules.table()));
        parts.add("zone " + calendar.zone());
        if (!calendar.name().isBlank()) {
            parts.add("name " + calendar.name().replace(';', ',').strip());
        }
        new TreeSet<>(rules.holidays()).stream().map(Object::toString).reduce((a, b) -> a + " " + b)
                .ifPresent(dates -> parts.add("off " + dates));
        new TreeSet<>(rules.yearlyHolidays()).stream().map(day -> day.toString().substring(2)).reduce((a, b) -> a + " " + b)
                .ifPresent(days -> parts.add("yearly " + days));
        new TreeMap<>(rules.overrides()).forEach((date, hours) ->
                parts.add("on " + date + " " + (hours.isEmpty() ? "closed" : WeekText.print(hours))));
        new TreeMap<>(rules.breaks()).forEach((date, hours) -> parts.add("break " + date + " " + WeekText.print(hours)));
        if (rules.outside()) {
            parts.add("outside");
        }
        return String.join("; ", parts);
    }

    private static String head(ServiceCalendar calendar, Optional<HolidayTable> table) {
        table.map(HolidayTable::name).filter(name -> !name.equals(CHINA)).ifPresent(name -> {
            throw new IllegalArgumentException("A calendar with the holidays of " + name
                    + " has no text form: give its days off as dates.");
        });
        Map<DayOfWeek, List<OpeningHours>> week = calendar.rules().week();
        boolean always = week.size() == 7 && week.values().stream().allMatch(List.of(OpeningHours.WHOLE_DAY)::equals);
        return (always ? "7x24" : WeekText.print(week)) + (table.isPresent() ? " excl. statutory holidays" : "");
    }
}
