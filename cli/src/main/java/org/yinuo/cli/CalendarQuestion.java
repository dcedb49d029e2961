package org.yinuo.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.DueTime;
import org.yinuo.core.time.DueTimes;
import org.yinuo.core.time.Interval;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.StatutoryPeriod;
import org.yinuo.core.time.TimeLimit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One line of `yinuo calendar`: a question about business time and its answer.
final class CalendarQuestion {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_INTERVALS = 100_000;
    private static final int MOST_DIGITS = 12;
    private static final String NEVER_CLOSES = "The calendar never closes: it has no openings to list.";

    private final JsonNode line;
    private final ServiceCalendar calendar;

    CalendarQuestion(JsonNode line, ServiceCalendar calendar) {
        this.line = line;
        this.calendar = calendar;
    }

    /// @throws IllegalArgumentException when the line lacks something or has no answer
    JsonNode answer() {
        return switch (text("kind")) {
            case "add" -> time(calendar.plus(instant("start"), workingTime(), pauses()));
            case "between" -> seconds(between());
            case "is_working" -> JSON.booleanNode(calendar.isOpen(instant("at")));
            case "is_working_day" -> JSON.booleanNode(calendar.isWorkingDay(date("date")));
            case "is_holiday" -> JSON.booleanNode(calendar.isHoliday(date("date")));
            case "roll_forward" -> time(calendar.rollForward(instant("start")));
            case "roll_backward" -> time(calendar.rollBackward(instant("start")));
            case "closing" -> time(unlessAlwaysOpen(calendar.closing(instant("start"))));
            case "next_opening" -> time(unlessAlwaysOpen(calendar.nextOpening(instant("start"))));
            case "intervals" -> intervals();
            case "add_working_days" -> plusWorkingDays();
            case "working_days_between" -> JSON.numberNode(workingDaysBetween());
            case "statutory_period" -> time(statutoryEnd());
            case "explain" -> explained();
            default -> throw new IllegalArgumentException("'kind' is '" + text("kind") + "', which is no question here.");
        };
    }

    private Duration between() {
        Instant from = instant("start");
        Instant to = instant("end");
        if (line.has("clip_to")) {
            Interval clip = interval(line.get("clip_to"), "clip_to");
            from = from.isBefore(clip.startInclusive()) ? clip.startInclusive() : from;
            to = to.isAfter(clip.endExclusive()) ? clip.endExclusive() : to;
        }
        return calendar.between(from, to, pauses());
    }

    private ArrayNode intervals() {
        int count = whole("count", MOST_INTERVALS);
        if (count < 0) {
            throw new IllegalArgumentException("'count' is " + count + ": give the number of openings to list.");
        }
        if (calendar.isAlwaysOpen()) {
            throw new IllegalArgumentException(NEVER_CLOSES);
        }
        ArrayNode all = JSON.arrayNode();
        calendar.intervals(instant("start"), count).forEach(open ->
                all.addArray().add(time(open.startInclusive())).add(time(open.endExclusive())));
        return all;
    }

    private JsonNode plusWorkingDays() {
        int days = whole("days", MOST_INTERVALS);
        return Notation.isDate(text("start"))
                ? JSON.stringNode(calendar.plusWorkingDays(date("start"), days).toString())
                : time(calendar.plusWorkingDays(instant("start"), days));
    }

    private long workingDaysBetween() {
        boolean inclusive = line.path("inclusive").asBoolean(false);
        return calendar.workingDaysBetween(inclusive ? date("start").minusDays(1) : date("start"), date("end"));
    }

    private Instant statutoryEnd() {
        TimeLimit limit = limit();
        if (limit.isByTheSecond()) {
            return DueTimes.dueOnly(calendar, instant("start"), limit, pauses());
        }
        return Notation.isDate(text("start")) && pauses().isEmpty()
                ? new StatutoryPeriod(calendar, limit).endFrom(date("start"))
                : new StatutoryPeriod(calendar, limit).endFrom(instant("start"), pauses());
    }

    private ObjectNode explained() {
        DueTime due = line.has("unit") && !limit().isByTheSecond()
                ? DueTimes.of(calendar, instant("start"), limit(), pauses())
                : DueTimes.of(calendar, instant("start"), workingTime(), pauses());
        ObjectNode result = JSON.objectNode().set("due", time(due.due()));
        ArrayNode intervals = result.putArray("intervals");
        due.intervals().forEach(part -> intervals.addArray()
                .add(time(part.from()))
                .add(time(part.to()))
                .add(part.kind().name().toLowerCase(Locale.ROOT)));
        return result.put("provisional", due.provisional());
    }

    /// `amount_seconds`, or `amount` with a `unit` of minutes or hours.
    private Duration workingTime() {
        return line.has("unit") && !line.has("amount_seconds") ? limit().workingTime() : seconds("amount_seconds");
    }

    private TimeLimit limit() {
        LimitUnit unit = switch (text("unit").toLowerCase(Locale.ROOT)) {
            case "minute", "minutes" -> LimitUnit.MINUTES;
            case "hour", "hours" -> LimitUnit.HOURS;
            case "day", "days" -> LimitUnit.DAYS;
            case "working_day", "working_days" -> LimitUnit.WORKING_DAYS;
            case "month", "months" -> LimitUnit.MONTHS;
            case "year", "years" -> LimitUnit.YEARS;
            default -> throw new IllegalArgumentException("'unit' is '" + text("unit")
                    + "': write minutes, hours, days, working_days, months or years.");
        };
        String schedule = line.path("schedule").isString() ? line.get("schedule").asString() : "";
        return CalendarText.limit(number("amount"), unit, schedule);
    }

    private List<Interval> pauses() {
        return line.path("pauses").valueStream().map(pair -> interval(pair, "pauses")).toList();
    }

    private Interval interval(JsonNode pair, String key) {
        if (pair.size() != 2) {
            throw new IllegalArgumentException("'" + key + "' has something that is no pair of times.");
        }
        return new Interval(instant(pair.get(0), key), instant(pair.get(1), key));
    }

    private static Instant unlessAlwaysOpen(Optional<Instant> instant) {
        return instant.orElseThrow(() -> new IllegalArgumentException(NEVER_CLOSES));
    }

    private JsonNode time(Instant instant) {
        String written = line.has("start") ? text("start") : text("at");
        return JSON.stringNode(Notation.of(written, calendar.zone()).write(instant, calendar.zone()));
    }

    private static JsonNode seconds(Duration duration) {
        if (duration.getNano() == 0) {
            return JSON.numberNode(duration.getSeconds());
        }
        return JSON.numberNode(BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros());
    }

    private Duration seconds(String key) {
        BigDecimal seconds = number(key);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(whole.longValueExact(), seconds.subtract(whole).movePointRight(9).longValue());
    }

    private int whole(String key, int most) {
        BigDecimal number = number(key);
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException("'" + key + "' is " + number + ": give a whole number up to " + most + ".");
        }
        return number.intValueExact();
    }

    private BigDecimal number(String key) {
        if (!line.path(key).isNumber()) {
            throw new IllegalArgumentException("'" + key + "' is missing or no number.");
        }
        BigDecimal number = line.get(key).decimalValue();
        if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("'" + key + "' is too large or too fine a number.");
        }
        return number;
    }

    private String text(String key) {
        if (!line.path(key).isString()) {
            throw new IllegalArgumentException("'" + key + "' is missing or no text.");
        }
        return line.get(key).asString();
    }

    private Instant instant(String key) {
        text(key);
        return instant(line.get(key), key);
    }

    private Instant instant(JsonNode value, String key) {
        String written = value.asString("");
        try {
            if (Notation.isDate(written)) {
                return LocalDate.parse(written).atStartOfDay(calendar.zone()).toInstant();
            }
            return Notation.instant(written, calendar.zone());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + key + "' is '" + written
                    + "': write a time like 2026-05-01T09:00:00, or with an offset 2026-05-01T01:00:00Z.", e);
        }
    }

    /// A date, or the date of a time in the zone of the schedule.
    private LocalDate date(String key) {
        String written = text(key);
        try {
            ZoneId zone = calendar.zone();
            return Notation.isDate(written)
                    ? LocalDate.parse(written)
                    : Notation.instant(written, zone).atZone(zone).toLocalDate();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + key + "' is '" + written + "': write a date like 2026-05-01.", e);
        }
    }
}
