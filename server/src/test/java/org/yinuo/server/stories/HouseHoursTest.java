package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** A house says when it works; what it promised before keeps the hours it was promised by. */
@YinuoTest
class HouseHoursTest {
    private static final String HOUSE = "/api/calendars/house";
    private static final List<Map<String, String>> EARLY = List.of(Map.of("from", "08:30", "to", "12:00"), Map.of("from", "13:00", "to", "17:00"));
    @Autowired
    private MockMvc mvc;
    @Autowired
    private MovableClock clock;
    private static final AtomicInteger DECISIONS = new AtomicInteger();
    private Api admin;
    private Api desk;

    @BeforeEach
    void onAWednesdayAtFour() {
        admin = Api.as(mvc, Cast.ADMIN);
        desk = Api.as(mvc, Cast.AGENT);
        clock.moveTo(Instant.parse("2026-04-01T08:00:00Z"));
        assertThat(admin.read(HOUSE).ok()).hasSize(1);
    }

    @AfterEach
    void whatThisHouseDecidedIsForgotten() {
        clock.moveTo(Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(admin.read(HOUSE).ok().isArray()).isTrue();
    }

    @Test
    void countsNewPromisesByTheNewHoursAndRunningOnesByTheirOwn() {
        long before = request();

        decide(0, weekdays(EARLY), true, List.of()).ok();
        long after = request();

        // Four hours from 16:00: till 18:00 and from 9:00, or till 17:00 and from 8:30.
        assertThat(responseDue(before)).isEqualTo("2026-04-02T03:00:00Z");
        assertThat(responseDue(after)).isEqualTo("2026-04-02T03:30:00Z");
        assertThat(desk.read("/api/service-requests/" + after).ok().path("clocks").get(0).path("calendar").asString()).isEqualTo("business-hours@1");
    }

    @Test
    void staysClosedOnTheDaysItNames() {
        decide(0, weekdays(EARLY), true, List.of(Map.of("date", "2026-04-02", "openings", List.of()))).ok();

        assertThat(responseDue(request())).as("the day after the outing").isEqualTo("2026-04-03T03:30:00Z");
        JsonNode month = desk.read(HOUSE + "/month?of=2026-04").ok();
        assertThat(days(month, 0, 7)).containsExactly("2026-04-01 ORDINARY 08:30-12:00 13:00-17:00", "2026-04-02 EXCEPTION", "2026-04-03 ORDINARY 08:30-12:00 13:00-17:00",
                "2026-04-04 DAY_OFF", "2026-04-05 DAY_OFF", "2026-04-06 DAY_OFF", "2026-04-07 ORDINARY 08:30-12:00 13:00-17:00");
    }

    @Test
    void worksOnHolidaysWhereItSaysSo() {
        List<Map<String, String>> night = List.of(Map.of("from", "22:00", "to", "06:00"));

        decide(0, Map.of("SATURDAY", night), false, List.of()).ok();

        assertThat(days(desk.read(HOUSE + "/month?of=2026-04").ok(), 3, 5)).containsExactly("2026-04-04 ORDINARY 22:00-24:00", "2026-04-05 ORDINARY 00:00-06:00");
    }

    @Test
    void answersWhatALimitComesTo() {
        String asked = "/api/calendars/due?start=2026-04-01T08:00:00Z&value=%s&unit=%s&calendar=%s";

        assertThat(desk.read(asked.formatted("4", "HOURS", "business-hours")).ok().path("due").asString()).isEqualTo("2026-04-02T03:00:00Z");
        assertThat(desk.read(asked.formatted("2", "DAYS", "business-days")).ok().path("due").asString()).isEqualTo("2026-04-03T16:00:00Z");
        assertThat(desk.read(asked.formatted("4", "HOURS", "7x24")).ok().path("due").asString()).isEqualTo("2026-04-01T12:00:00Z");
        assertThat(desk.read(asked.formatted("4", "HOURS", "whenever")).refusal()).isEqualTo("calendar-not-understood");
        assertThat(desk.read(asked.formatted("0", "HOURS", "7x24")).refusal()).isEqualTo("limit-out-of-range");
        assertThat(desk.read(asked.formatted("99999", "YEARS", "7x24")).refusal()).isEqualTo("limit-out-of-range");
        assertThat(desk.read(asked.formatted("1.5", "MONTHS", "7x24")).refusal()).isEqualTo("limit-out-of-range");
    }

    @Test
    void refusesHoursThatAreNone() {
        Map<String, Object> overlapping = weekdays(List.of(Map.of("from", "08:00", "to", "12:00"), Map.of("from", "11:00", "to", "18:00")));
        Map<String, Object> unreadable = weekdays(List.of(Map.of("from", "8 Uhr", "to", "12:00")));
        Map<String, Object> outing = Map.of("date", "2026-04-02", "openings", List.of());

        assertThat(decide(0, Map.of(), true, List.of()).refusal()).isEqualTo("house-never-open");
        assertThat(decide(0, overlapping, true, List.of()).refusal()).isEqualTo("openings-overlap");
        assertThat(decide(0, unreadable, true, List.of()).refusal()).isEqualTo("opening-unreadable");
        assertThat(decide(0, weekdays(EARLY), true, List.of(outing, outing)).refusal()).isEqualTo("exception-twice");
        assertThat(admin.read(HOUSE).ok()).as("nothing was decided").hasSize(1);
    }

    @Test
    void tellsWhoeverDecidesLastThatSomebodyElseJustDid() {
        decide(0, weekdays(EARLY), true, List.of()).ok();

        assertThat(decide(0, weekdays(EARLY), false, List.of()).refusal()).isEqualTo("house-hours-changed");
        assertThat(decide(1, weekdays(EARLY), true, List.of()).ok().path("edition").asInt()).as("the same once more").isEqualTo(1);
        assertThat(decide(1, weekdays(EARLY), false, List.of()).ok().path("edition").asInt()).isEqualTo(2);
    }

    private long request() {
        return desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "停机", "description", "", "severity", "MINOR",
                "callerName", "何敏", "callerPhone", "13800138000")).ok().path("id").asLong();
    }

    private String responseDue(long request) {
        for (JsonNode one : desk.read("/api/service-requests/" + request).ok().path("clocks")) {
            if (one.path("kind").asString().equals("RESPOND")) {
                return one.path("dueAt").asString();
            }
        }
        throw new AssertionError("no time for the response");
    }

    private Api.Answer decide(int seen, Map<String, ?> week, boolean holidays, List<?> exceptions) {
        // Each at an instant of its own: calendars are kept by what was decided when, and the tests share one server.
        Instant now = clock.instant();
        clock.moveTo(now.minusSeconds(3600).plusMillis(DECISIONS.incrementAndGet()));
        Api.Answer answer = admin.replace(HOUSE, 0, Map.of("edition", seen, "week", week, "holidays", holidays, "exceptions", exceptions));
        clock.moveTo(now);
        return answer;
    }

    private static Map<String, Object> weekdays(List<Map<String, String>> openings) {
        return Map.of("MONDAY", openings, "TUESDAY", openings, "WEDNESDAY", openings, "THURSDAY", openings, "FRIDAY", openings);
    }

    private static List<String> days(JsonNode month, int from, int to) {
        List<String> days = new ArrayList<>();
        for (int i = from; i < to; i++) {
            StringBuilder day = new StringBuilder(month.get(i).path("date").asString() + " " + month.get(i).path("kind").asString());
            month.get(i).path("openings").forEach(open -> day.append(' ').append(open.path("from").asString()).append('-').append(open.path("to").asString()));
            days.add(day.toString());
        }
        return days;
    }
}
