package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Business-time facts restated from the test suites of other systems; each has one expected answer.
class BusinessTimeVectorsTest {

    private static final Path VECTORS = Path.of("../../shared/data/business-time-vectors.json");

    @TestFactory
    Stream<DynamicTest> answersEveryVectorAsItsSourceDoes() throws IOException {
        Assumptions.assumeTrue(Files.exists(VECTORS), "skipped: " + VECTORS + " is not on this machine");
        JsonNode vectors = new ObjectMapper().readTree(Files.readString(VECTORS)).get("vectors");
        assertThat(vectors.size()).isEqualTo(229);
        return vectors.valueStream()
                .map(v -> DynamicTest.dynamicTest(text(v, "id") + " " + text(v, "kind"), () -> new Vector(v).check()));
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }

    private record Vector(JsonNode node, ServiceCalendar calendar) {

        Vector(JsonNode node) {
            this(node, calendarOf(node.get("schedule")));
        }

        void check() {
            switch (text(node, "kind")) {
                case "add" -> assertThat(calendar.plus(at("start"), seconds("amount_seconds"), pauses()))
                        .isEqualTo(at("expected"));
                case "between" -> assertThat(calendar.between(from(), to(), pauses()))
                        .isEqualTo(seconds("expected_seconds"));
                case "is_working" -> assertThat(calendar.isOpen(at("at"))).isEqualTo(flag());
                case "is_working_day" -> assertThat(calendar.isWorkingDay(date("date"))).isEqualTo(flag());
                case "is_holiday" -> assertThat(calendar.isHoliday(date("date"))).isEqualTo(flag());
                case "roll_forward" -> assertThat(calendar.rollForward(at("start"))).isEqualTo(at("expected"));
                case "roll_backward" -> assertThat(calendar.rollBackward(at("start"))).isEqualTo(at("expected"));
                case "closing" -> assertThat(calendar.closing(at("start"))).hasValue(at("expected"));
                case "next_opening" -> assertThat(calendar.nextOpening(at("start"))).hasValue(at("expected"));
                case "intervals" -> assertThat(calendar.intervals(at("start"), node.get("count").asInt()))
                        .isEqualTo(intervals("expected"));
                case "add_working_days" -> checkPlusWorkingDays();
                case "working_days_between" -> checkWorkingDaysBetween();
                default -> throw new AssertionError("unknown kind " + text(node, "kind"));
            }
        }

        private void checkPlusWorkingDays() {
            int days = node.get("days").asInt();
            if (text(node, "start").length() == 10) {
                assertThat(calendar.plusWorkingDays(date("start"), days)).isEqualTo(date("expected"));
            } else {
                assertThat(calendar.plusWorkingDays(at("start"), days)).isEqualTo(at("expected"));
            }
        }

        private void checkWorkingDaysBetween() {
            LocalDate start = node.path("inclusive").asBoolean(false) ? date("start").minusDays(1) : date("start");
            assertThat(calendar.workingDaysBetween(start, date("end"))).isEqualTo(node.get("expected_days").asLong());
        }

        private Instant from() {
            return node.has("clip_to") ? Pauses.later(at("start"), instant(node.get("clip_to").get(0))) : at("start");
        }

        private Instant to() {
            return node.has("clip_to") ? Pauses.earlier(at("end"), instant(node.get("clip_to").get(1))) : at("end");
        }

        private List<Interval> pauses() {
            return node.has("pauses") ? intervals("pauses") : List.of();
        }

        private List<Interval> intervals(String key) {
            return node.get(key).valueStream()
                    .map(pair -> new Interval(instant(pair.get(0)), instant(pair.get(1))))
                    .toList();
        }

        private boolean flag() {
            return node.get("expected").asBoolean();
        }

        private Duration seconds(String key) {
            return Duration.ofSeconds(node.get(key).asLong());
        }

        private LocalDate date(String key) {
            return LocalDate.parse(text(node, key));
        }

        private Instant at(String key) {
            return instant(node.get(key));
        }

        private Instant instant(JsonNode value) {
            String text = value.asString();
            return text.length() == 19
                    ? LocalDateTime.parse(text).atZone(calendar.zone()).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        }
    }

    private static ServiceCalendar calendarOf(JsonNode schedule) {
        CalendarBuilder builder = ServiceCalendar.builder(ZoneId.of(text(schedule, "tz")));
        schedule.get("week").forEachEntry((day, hours) -> builder.open(weekday(day), hours(hours)));
        schedule.path("holidays").forEach(date -> builder.holidays(List.of(LocalDate.parse(date.asString()))));
        schedule.path("yearly_holidays").forEach(day -> builder.yearlyHolidays(List.of(MonthDay.parse("--" + day.asString()))));
        schedule.path("date_overrides").forEachEntry((date, hours) -> builder.override(LocalDate.parse(date), hours(hours)));
        schedule.path("breaks").forEachEntry((date, hours) -> builder.breakOn(LocalDate.parse(date), hours(hours)));
        return builder.build();
    }

    private static DayOfWeek weekday(String name) {
        return Stream.of(DayOfWeek.values()).filter(d -> d.name().toLowerCase().startsWith(name)).findFirst().orElseThrow();
    }

    private static OpeningHours[] hours(JsonNode pairs) {
        List<OpeningHours> hours = new ArrayList<>();
        pairs.forEach(pair -> hours.add(OpeningHours.of(pair.get(0).asString(), pair.get(1).asString())));
        return hours.toArray(OpeningHours[]::new);
    }
}
