package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** Engineers with papers and rosters, and a day that is planned. */
@StoryTest
class DispatchStoryTest {
    private static final String ENGINEER = "/api/dispatch/engineers/" + Cast.ENGINEER.id();
    @Autowired
    MockMvc mvc;
    private Story story;
    private Api dispatcher;

    @BeforeEach
    void aContractPromisesArrival(Story story) {
        this.story = story;
        dispatcher = Api.as(mvc, Cast.DISPATCHER);
        story.theLetterIsRead("承诺.txt", "一级故障2小时内到达现场。\n二级故障8小时内到达现场。\n".getBytes(StandardCharsets.UTF_8));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-01-20");
        story.itIs("2026-03-02T01:00:00Z");
    }

    @Test
    void keepsWhatIsSaidOfAnEngineerAndRefusesWhatCannotBe() {
        JsonNode said = dispatcher.replace(ENGINEER, 0, profile()).ok();

        assertThat(said.path("skills").path("网络").asInt()).isEqualTo(3);
        assertThat(said.path("hours").path(0).path("to").asInt()).isEqualTo(1440);
        assertThat(dispatcher.replace(ENGINEER, 0, profile()).refusal()).isEqualTo("stale-edit");
        assertThat(dispatcher.replace(ENGINEER, 1, Map.of("skills", Map.of("网络", 9))).refusal()).isEqualTo("skill-level-invalid");
        assertThat(dispatcher.replace(ENGINEER, 1, Map.of("hours", List.of(hours(1, 480, 900), hours(1, 800, 1000)))).refusal())
                .isEqualTo("hours-overlap");
        assertThat(dispatcher.replace(ENGINEER, 1, Map.of("home", Map.of("address", "", "latitude", 31))).refusal()).isEqualTo("coordinates-invalid");
    }

    @Test
    void givesNoVisitToAnEngineerWhoseHealthRecordHasExpired() {
        long visit = visit("CRITICAL", "断网");
        certificate("健康证", "2025-03-01", "2026-03-01", true);

        assertThat(assign(visit, "2026-03-02T02:00:00Z").refusal()).isEqualTo("engineer-blocked");
        assertThat(dispatcher.read("/api/dispatch/certificates/expiring?days=30").ok()).hasSize(1);

        certificate("健康证", "2026-03-01", "2027-03-01", true);

        assertThat(dispatcher.read("/api/dispatch/certificates/expiring?days=30").ok()).isEmpty();
        assertThat(assign(visit, "2026-03-02T02:00:00Z").status()).isEqualTo(200);
    }

    @Test
    void handsNoVisitOverToAColleagueWhoMayNotBeSent() {
        long visit = visit("CRITICAL", "断网");
        assign(visit, "2026-03-02T02:00:00Z").ok();
        dispatcher.create("/api/dispatch/engineers/" + Cast.OTHER_ENGINEER.id() + "/certificates", Map.of("kind", "电工证", "number", "D-1",
                "issuer", "应急管理厅", "validFrom", "2020-01-01", "expiresOn", "2021-01-01", "blocks", true)).ok();

        Api.Answer handed = story.engineer.create("/api/work-orders/" + visit + "/hand-over", Map.of("engineerId", Cast.OTHER_ENGINEER.id(), "reason", "他近"));

        assertThat(handed.refusal()).isEqualTo("engineer-blocked");
    }

    @Test
    void givesNobodyLeaveWhileHeGuardsAnEvent() {
        duty("GUARD", "2026-03-04T00:00:00Z", "2026-03-06T00:00:00Z", "两会保障").ok();

        Api.Answer leave = duty("LEAVE", "2026-03-05T00:00:00Z", "2026-03-07T00:00:00Z", "年假");

        assertThat(leave.refusal()).isEqualTo("leave-during-guard");
        assertThat(duty("SHIFT", "2026-03-05T00:00:00Z", "2026-03-05T00:00:00Z", "").refusal()).isEqualTo("duty-ends-before-start");
    }

    @Test
    void suggestsWhoComesWhenAndSaysWhyNotTheOther() {
        dispatcher.replace(ENGINEER, 0, profile()).ok();
        long visit = visit("CRITICAL", "断网");
        dispatcher.replace("/api/dispatch/visits/" + visit + "/need", 0, Map.of("minutes", 45, "skills", Map.of("网络", 2))).ok();

        JsonNode suggestions = dispatcher.read("/api/dispatch/visits/" + visit + "/candidates?date=2026-03-02").ok();

        assertThat(suggestions.path(0).path("engineerId").asLong()).isEqualTo(Cast.ENGINEER.id());
        assertThat(suggestions.path(0).path("start").asString()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(suggestions.path(0).path("reasons").path(0).path("code").asString()).isEqualTo("fits");
        assertThat(suggestions.path(1).path("start").isNull()).isTrue();
        assertThat(suggestions.path(1).path("reasons").path(0).path("code").asString()).isEqualTo("skill-missing");
        assertThat(suggestions.path(1).path("reasons").path(0).path("facts").path("needed").asInt()).isEqualTo(2);
    }

    @Test
    void plansTheDayAnewForAnEmergencyAndAppliesWhatWasShown() {
        long planned = visit("MAJOR", "告警");
        dispatcher.replace("/api/dispatch/visits/" + planned + "/need", 0, Map.of("minutes", 180)).ok();
        assign(planned, "2026-03-02T01:30:00Z").ok();
        duty("LEAVE", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "年假", Cast.OTHER_ENGINEER).ok();
        long emergency = visit("CRITICAL", "全网中断");
        dispatcher.replace("/api/dispatch/visits/" + emergency + "/need", 0, Map.of("minutes", 120)).ok();

        JsonNode preview = dispatcher.create("/api/dispatch/plan", Map.of("date", "2026-03-02")).ok();

        assertThat(preview.path("late").asInt()).isZero();
        JsonNode moved = move(preview, planned);
        assertThat(moved.path("kind").asString()).isEqualTo("LATER");
        assertThat(moved.path("reasons").path(0).path("code").asString()).isEqualTo("makes-room");
        assertThat(moved.path("reasons").path(0).path("facts").path("visit").asString()).isEqualTo(String.valueOf(emergency));

        dispatcher.create("/api/dispatch/plan/apply", Map.of("steps", List.of(step(moved), step(move(preview, emergency))))).ok();

        JsonNode lane = lane(dispatcher.read("/api/dispatch/board?date=2026-03-02").ok(), Cast.ENGINEER);
        assertThat(lane.path("stops").path(0).path("visit").path("visit").path("id").asLong()).isEqualTo(emergency);
        assertThat(lane.path("stops").path(1).path("visit").path("visit").path("id").asLong()).isEqualTo(planned);
        assertThat(dispatcher.create("/api/dispatch/plan/apply", Map.of("steps", List.of(step(moved)))).refusal())
                .isEqualTo("visit-changed-meanwhile");
    }

    @Test
    void leavesAppointmentsTheCustomerWasToldAlone() {
        long agreed = visit("MAJOR", "告警");
        dispatcher.replace("/api/dispatch/visits/" + agreed + "/need", 0, Map.of("minutes", 60, "agreed", true)).ok();
        assign(agreed, "2026-03-02T05:00:00Z").ok();

        assertThat(dispatcher.create("/api/dispatch/plan", Map.of("date", "2026-03-02")).ok().path("moves")).isEmpty();
    }

    @Test
    void plansNothingForWhoIsOnAVisitBeforeThatIsDone() {
        long underWay = visit("MAJOR", "告警");
        dispatcher.replace("/api/dispatch/visits/" + underWay + "/need", 0, Map.of("minutes", 120)).ok();
        assign(underWay, "2026-03-02T01:00:00Z").ok();
        story.engineer.create("/api/work-orders/" + underWay + "/accept", Map.of()).ok();
        story.engineer.create("/api/work-orders/" + underWay + "/travel", Map.of()).ok();
        duty("LEAVE", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "年假", Cast.OTHER_ENGINEER).ok();
        long next = visit("MAJOR", "换硬盘");

        JsonNode preview = dispatcher.create("/api/dispatch/plan", Map.of("date", "2026-03-02")).ok();

        assertThat(preview.path("moves")).hasSize(1);
        assertThat(Instant.parse(move(preview, next).path("after").path("from").asString())).isAfterOrEqualTo("2026-03-02T03:00:00Z");
        dispatcher.create("/api/dispatch/plan/apply", Map.of("steps", List.of(step(move(preview, next))))).ok();
    }

    @Test
    void movesAnAppointmentNobodySetOutForAndSaysThatItsTimeHasPassed() {
        long missed = visit("MAJOR", "告警");
        assign(missed, "2026-03-02T01:30:00Z").ok();
        duty("LEAVE", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "年假", Cast.OTHER_ENGINEER).ok();
        story.itIs("2026-03-02T02:00:00Z");

        JsonNode moved = move(dispatcher.create("/api/dispatch/plan", Map.of("date", "2026-03-02")).ok(), missed);

        assertThat(moved.path("kind").asString()).isEqualTo("LATER");
        assertThat(moved.path("before").path("from").asString()).isEqualTo("2026-03-02T01:30:00Z");
        assertThat(moved.path("reasons").path(0).path("code").asString()).isEqualTo("time-passed");
        assertThat(moved.path("reasons").path(1).path("code").asString()).isEqualTo("free-from");
    }

    @Test
    void countsWhatAnEngineerShouldHaveBegunAlreadyAmongHisWork() {
        assign(visit("CRITICAL", "告警"), "2026-03-02T01:30:00Z").ok();
        story.itIs("2026-03-02T02:00:00Z");
        long next = visit("MINOR", "换硬盘");

        JsonNode suggestions = dispatcher.read("/api/dispatch/visits/" + next + "/candidates?date=2026-03-02").ok();

        assertThat(Story.list(suggestions).stream().map(each -> each.path("engineerId").asLong())).as("the one who is free comes first")
                .containsExactly(Cast.OTHER_ENGINEER.id(), Cast.ENGINEER.id());
    }

    @Test
    void leavesAnEngineerWhereItIsAgreedThatHeIsNow() {
        long agreed = visit("MAJOR", "告警");
        dispatcher.replace("/api/dispatch/visits/" + agreed + "/need", 0, Map.of("minutes", 120, "agreed", true)).ok();
        assign(agreed, "2026-03-02T01:30:00Z").ok();
        duty("LEAVE", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "年假", Cast.OTHER_ENGINEER).ok();
        story.itIs("2026-03-02T02:00:00Z");
        long next = visit("MAJOR", "换硬盘");

        JsonNode preview = dispatcher.create("/api/dispatch/plan", Map.of("date", "2026-03-02")).ok();

        assertThat(preview.path("moves")).hasSize(1);
        assertThat(Instant.parse(move(preview, next).path("after").path("from").asString())).isAfterOrEqualTo("2026-03-02T03:30:00Z");
    }

    @Test
    void takesAVisitBackFromItsEngineerUntilHeHasSetOut() {
        long visit = visit("MAJOR", "告警");
        String path = "/api/work-orders/" + visit;
        assign(visit, "2026-03-02T02:00:00Z").ok();
        story.engineer.create(path + "/accept", Map.of()).ok();

        assertThat(dispatcher.create(path + "/unassign", Map.of()).ok().path("status").asString()).isEqualTo("OPEN");

        JsonNode board = dispatcher.read("/api/dispatch/board?date=2026-03-02").ok();
        assertThat(board.path("unscheduled").path(0).path("visit").path("id").asLong()).isEqualTo(visit);
        assertThat(lane(board, Cast.ENGINEER).path("stops")).isEmpty();
        assertThat(story.engineer.create(path + "/travel", Map.of()).refusal()).isEqualTo("visit-of-other-engineer");

        assign(visit, "2026-03-02T02:00:00Z").ok();
        story.engineer.create(path + "/accept", Map.of()).ok();
        story.engineer.create(path + "/travel", Map.of()).ok();
        assertThat(dispatcher.create(path + "/unassign", Map.of()).refusal()).isEqualTo("visit-under-way");
    }

    @Test
    void letsTheFirstEngineerGrabAVisitFromThePool() {
        long visit = visit("MAJOR", "换硬盘");
        Api first = Api.as(mvc, Cast.ENGINEER);
        Api second = Api.as(mvc, Cast.OTHER_ENGINEER);
        assertThat(first.create("/api/dispatch/pool/" + visit + "/grab", Map.of()).refusal()).isEqualTo("not-in-pool");
        dispatcher.replace("/api/dispatch/visits/" + visit + "/need", 0, Map.of("minutes", 60, "pooled", true)).ok();

        assertThat(first.read("/api/dispatch/pool").ok()).hasSize(1);
        assertThat(first.create("/api/dispatch/pool/" + visit + "/grab", Map.of()).status()).isEqualTo(200);

        assertThat(second.create("/api/dispatch/pool/" + visit + "/grab", Map.of()).refusal()).isEqualTo("not-in-pool");
        assertThat(second.read("/api/dispatch/pool").ok()).isEmpty();
    }

    private static JsonNode move(JsonNode preview, long visit) {
        for (JsonNode each : preview.path("moves")) {
            if (each.path("visitId").asLong() == visit) {
                return each;
            }
        }
        throw new AssertionError(visit + " does not move in " + preview);
    }

    private static Map<String, ?> step(JsonNode move) {
        return Map.of("visitId", move.path("visitId").asLong(), "version", move.path("version").asInt(),
                "engineerId", move.path("after").path("engineerId").asLong(), "from", move.path("after").path("from").asString(),
                "to", move.path("after").path("to").asString());
    }

    private static JsonNode lane(JsonNode board, Cast who) {
        for (JsonNode each : board.path("engineers")) {
            if (each.path("id").asLong() == who.id()) {
                return each;
            }
        }
        throw new AssertionError(board.toString());
    }

    private Map<String, ?> profile() {
        return Map.of("territories", List.of("浦东"), "skills", Map.of("网络", 3), "note", "",
                "home", Map.of("address", "张江", "latitude", 31.2, "longitude", 121.6), "hours", List.of(hours(1, 480, 1440)));
    }

    private static Map<String, Integer> hours(int weekday, int from, int to) {
        return Map.of("weekday", weekday, "from", from, "to", to);
    }

    private void certificate(String kind, String from, String until, boolean blocks) {
        dispatcher.create(ENGINEER + "/certificates", Map.of("kind", kind, "number", "J-1", "issuer", "市疾控中心", "validFrom", from,
                "expiresOn", until, "blocks", blocks)).ok();
    }

    private Api.Answer duty(String kind, String from, String to, String note) {
        return duty(kind, from, to, note, Cast.ENGINEER);
    }

    private Api.Answer duty(String kind, String from, String to, String note, Cast who) {
        return dispatcher.create("/api/dispatch/duties",
                Map.of("engineerIds", List.of(who.id()), "kind", kind, "from", from, "to", to, "note", note));
    }

    private Api.Answer assign(long visit, String from) {
        return dispatcher.create("/api/work-orders/" + visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id(), "from", from));
    }

    private long visit(String severity, String title) {
        story.theHotlineRings(severity, Map.of("title", title));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "远程不能处理"));
        return story.visits().getFirst().path("id").asLong();
    }
}
