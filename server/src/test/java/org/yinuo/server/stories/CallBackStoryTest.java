package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yinuo.server.callback.RemindOfCallBacks;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** A call the house said it would make: planned, told when due, met by a logged call, late when it was not made in time. */
@StoryTest
class CallBackStoryTest {
    private static final String TEN = "2026-04-01T02:00:00Z";
    @Autowired
    RemindOfCallBacks reminder;
    private Story story;
    private String request;

    @BeforeEach
    void aRequest(Story story) {
        this.story = story;
        story.itIs("2026-04-01T01:00:00Z");
        request = rings("管网压力异常");
    }

    @Test
    void isPlannedForTheCallerUnderHisNumberByWhoeverPlansIt() {
        JsonNode planned = plan(TEN, Map.of());

        assertThat(List.of(planned.path("whom").asString(), planned.path("phone").asString(), planned.path("caller").path("displayName").asString(),
                planned.path("customer").path("name").asString(), planned.path("state").asString())).containsExactly("何敏", "13800138000", "陈坐席", "青川市水务集团", "PLANNED");
        assertThat(timeline()).contains("CALL_BACK_PLANNED");
        assertThat(story.desk.read(request + "/call-backs").ok()).hasSize(1);
        assertThat(told("CALL_BACK_GIVEN", Cast.AGENT)).as("nobody is told of what he planned himself").isEmpty();
    }

    @Test
    void tellsAColleagueThatACallIsHisAndOnceWhenItFallsDueWhateverNodeLooks() throws Exception {
        plan(TEN, Map.of("callerId", Cast.MANAGER.id()));
        assertThat(told("CALL_BACK_GIVEN", Cast.MANAGER)).hasSize(1);
        reminder.remind(100);
        assertThat(told("CALL_BACK_DUE", Cast.MANAGER)).isEmpty();

        story.itIs(TEN);
        List<Future<Integer>> nodes = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                nodes.add(together.submit(() -> reminder.remind(100)));
            }
        }

        int found = 0;
        for (Future<Integer> node : nodes) {
            found += node.get();
        }
        assertThat(found).isEqualTo(1);
        assertThat(told("CALL_BACK_DUE", Cast.MANAGER)).hasSize(1);
        assertThat(told("CALL_BACK_DUE", Cast.MANAGER).getFirst().path("data").path("phone").asString()).isEqualTo("13800138000");
    }

    @Test
    void isMetByTheCallThatReachedTheCustomerAndStandsInTheCallLog() {
        JsonNode planned = plan(TEN, Map.of());
        story.itIs("2026-04-01T02:10:00Z");

        JsonNode met = call(planned, Map.of("outcome", "SOLVED", "note", "压力已恢复")).path("end");

        assertThat(met.path("at").asString()).isEqualTo("2026-04-01T02:10:00Z");
        JsonNode shown = only();
        assertThat(shown.path("state").asString()).isEqualTo("REACHED");
        assertThat(shown.path("late").asBoolean()).as("ten minutes after the hour is in time").isFalse();
        assertThat(timeline()).containsOnlyOnce("CALL").containsOnlyOnce("CALL_BACK_MET");
        assertThat(story.desk.change("/api/call-backs/" + shown.path("id").asLong() + "/cancel", shown.path("version").asInt(), Map.of("reason", "x")).refusal())
                .isEqualTo("call-back-ended");
    }

    @Test
    void wantsANewTimeWhereNobodyWasReachedAndRemindsAgainThen() {
        JsonNode planned = plan(TEN, Map.of());
        story.itIs(TEN);
        reminder.remind(100);
        assertThat(refused(planned, Map.of("outcome", "UNREACHED", "note", ""))).isEqualTo("call-back-next-missing");
        assertThat(refused(planned, Map.of("outcome", "UNREACHED", "note", "", "nextAt", TEN))).isEqualTo("call-back-in-the-past");

        JsonNode tried = call(planned, Map.of("outcome", "UNREACHED", "note", "无人接听", "nextAt", "2026-04-01T02:05:00Z"));

        assertThat(List.of(tried.path("state").asString(), tried.path("attempts").asInt(), tried.path("dueAt").asString()))
                .containsExactly("PLANNED", 1, "2026-04-01T02:05:00Z");
        story.itIs("2026-04-01T02:05:00Z");
        reminder.remind(100);
        assertThat(told("CALL_BACK_DUE", Cast.AGENT)).hasSize(2);
        assertThat(only().path("late").asBoolean()).as("it was tried in time").isFalse();
    }

    @Test
    void staysLateWhereItWasMissedHoweverItGoesOn() {
        JsonNode planned = plan(TEN, Map.of());
        story.itIs("2026-04-01T02:15:00Z");
        assertThat(only().path("late").asBoolean()).isFalse();
        story.itIs("2026-04-01T02:15:01Z");
        assertThat(only().path("late").asBoolean()).isTrue();

        move(planned, "2026-04-01T05:00:00Z");
        call(only(), Map.of("outcome", "ANSWERED", "note", "已道歉", "occurredAt", "2026-04-01T02:15:01Z"));

        assertThat(only().path("state").asString()).isEqualTo("REACHED");
        assertThat(only().path("late").asBoolean()).isTrue();
        assertThat(only().path("missedDue").asString()).isEqualTo(TEN);
    }

    @Test
    void isNotMadePunctualByATryBeforeItWasDueThatIsToldAfterwards() {
        JsonNode planned = plan(TEN, Map.of());
        story.itIs("2026-04-01T05:00:00Z");

        JsonNode tried = call(planned, Map.of("outcome", "UNREACHED", "note", "", "occurredAt", "2026-04-01T01:30:00Z", "nextAt", "2026-04-01T07:00:00Z"));

        assertThat(tried.path("missedDue").asString()).isEqualTo(TEN);
    }

    @Test
    void isMetByAnyLoggedCallOutThatReachedTheCustomerOnceItIsDue() {
        plan(TEN, Map.of());
        plan("2026-04-02T02:00:00Z", Map.of());

        log("OUT", "ANSWERED");
        assertThat(states()).as("an hour early is another call").containsExactly("PLANNED", "PLANNED");
        story.itIs("2026-04-01T02:30:00Z");
        log("IN", "ANSWERED");
        assertThat(states()).as("the customer called").containsExactly("PLANNED", "PLANNED");
        log("OUT", "UNREACHED");
        assertThat(only().path("attempts").asInt()).isEqualTo(1);
        log("OUT", "ANSWERED");

        assertThat(states()).containsExactlyInAnyOrder("REACHED", "PLANNED");
    }

    @Test
    void fallsAwayWithItsRequestButNotWhenItIsOnlyResolved() {
        plan(TEN, Map.of());
        story.desk.create(request + "/resolve", Map.of("cause", "阀门", "solution", "已更换")).ok();
        assertThat(states()).containsExactly("PLANNED");

        story.desk.create(request + "/close", Map.of("confirmedBy", "何敏", "note", "")).ok();

        assertThat(states()).containsExactly("FELL_AWAY");
        assertThat(timeline()).contains("CALL_BACK_DROPPED");
        story.itIs(TEN);
        assertThat(reminder.remind(100)).isZero();
        assertThat(story.desk.create(request + "/call-backs", Map.of("dueAt", "2026-04-03T02:00:00Z", "reason", "x")).refusal()).isEqualTo("request-ended");
    }

    @Test
    void comesBackWithARequestThatWasCancelledByMistakeAndGoesAlongWithAMergedOne() {
        plan(TEN, Map.of());
        story.desk.create(request + "/cancel", Map.of("reason", "误操作")).ok();
        assertThat(states()).containsExactly("FELL_AWAY");
        story.desk.create(request + "/uncancel", Map.of("why", "MISTAKE", "reason", "点错了")).ok();
        assertThat(states()).containsExactly("PLANNED");

        String other = rings("管网压力异常 2");
        String number = story.desk.read(other).ok().path("number").asString();
        story.desk.create(request + "/merge", Map.of("number", number, "reason", "重复")).ok();

        assertThat(story.desk.read(request + "/call-backs").ok()).isEmpty();
        assertThat(story.desk.read(other + "/call-backs").ok().path(0).path("state").asString()).isEqualTo("PLANNED");
        assertThat(timeline()).contains("CALL_BACK_CARRIED");
    }

    @Test
    void wasNotMissedWhereItsTimePassedWhileTheCustomerDidNotWantTheRequestButNeedsAnotherTime() {
        plan(TEN, Map.of());
        plan("2026-04-01T01:10:00Z", Map.of());
        story.itIs("2026-04-01T01:30:00Z");
        withdrawnUntil("2026-04-01T05:00:00Z", "CUSTOMER");

        JsonNode back = due(TEN);
        assertThat(List.of(back.path("needsTime").asBoolean(), back.path("due").asBoolean(), back.path("late").asBoolean())).containsExactly(true, true, false);
        assertThat(due("2026-04-01T01:10:00Z").path("missedDue").asString()).as("it had been missed before").isEqualTo("2026-04-01T01:10:00Z");
        reminder.remind(100);
        assertThat(told("CALL_BACK_DUE", Cast.AGENT)).as("whoever calls is told once that it stands again").isNotEmpty();
        JsonNode moved = move(back, "2026-04-01T06:00:00Z");
        assertThat(moved.path("needsTime").asBoolean() || moved.path("late").asBoolean()).isFalse();
        story.itIs("2026-04-01T06:15:01Z");

        assertThat(due("2026-04-01T06:00:00Z").path("late").asBoolean()).as("the new time is a promise again").isTrue();
    }

    @Test
    void isMetInTimeByACallThatNeedsNoOtherTimeFirst() {
        plan(TEN, Map.of());
        withdrawnUntil("2026-04-01T05:00:00Z", "CUSTOMER");

        log("OUT", "ANSWERED");

        assertThat(only().path("state").asString()).isEqualTo("REACHED");
        assertThat(only().path("late").asBoolean() || only().path("needsTime").asBoolean()).isFalse();
    }

    @Test
    void keepsATimeThatIsStillAheadWhenTheCustomerWantsItAfterAll() {
        plan(TEN, Map.of());
        withdrawnUntil("2026-04-01T01:50:00Z", "CUSTOMER");
        assertThat(only().path("needsTime").asBoolean()).isFalse();

        story.itIs("2026-04-01T02:15:01Z");

        assertThat(only().path("late").asBoolean()).isTrue();
    }

    @Test
    void staysMissedWhereTheRequestWasCancelledByOurMistake() {
        plan(TEN, Map.of());
        withdrawnUntil("2026-04-01T05:00:00Z", "MISTAKE");

        assertThat(only().path("late").asBoolean()).isTrue();
        assertThat(only().path("needsTime").asBoolean()).isFalse();
    }

    @Test
    void standsInTheListOfWhoCallsSoonestFirstPageByPage() {
        for (int hour = 9; hour >= 2; hour--) {
            plan("2026-04-01T0" + hour + ":00:00Z", hour % 2 == 0 ? Map.of() : Map.of("callerId", Cast.MANAGER.id()));
        }
        plan("2026-04-02T03:00:00Z", Map.of());
        story.itIs("2026-04-01T03:00:00Z");

        assertThat(dues("/api/call-backs?limit=3")).hasSize(9).isSorted();
        assertThat(dues("/api/call-backs?mine=true&limit=2")).hasSize(5).isSorted();
        assertThat(dues("/api/call-backs?span=TODAY&limit=200")).hasSize(8);
        assertThat(dues("/api/call-backs?span=DUE&limit=200")).containsExactly("2026-04-01T02:00:00Z", "2026-04-01T03:00:00Z");
        JsonNode counts = story.desk.read("/api/call-backs/counts").ok();
        assertThat(List.of(counts.path("mine").asInt(), counts.path("all").asInt(), counts.path("mineDue").asInt(), counts.path("allDue").asInt()))
                .containsExactly(5, 9, 1, 2);
    }

    @Test
    void isMovedAndCancelledWithAReasonByWhoSawItAsItStands() {
        JsonNode planned = plan(TEN, Map.of());

        JsonNode moved = move(planned, "2026-04-01T06:00:00Z");
        String path = "/api/call-backs/" + planned.path("id").asLong();

        assertThat(moved.path("dueAt").asString()).isEqualTo("2026-04-01T06:00:00Z");
        assertThat(story.desk.change(path + "/cancel", planned.path("version").asInt(), Map.of("reason", "x")).refusal()).isEqualTo("stale-edit");
        assertThat(story.desk.create(path + "/cancel", Map.of("reason", " ")).status()).isEqualTo(422);
        story.desk.change(path + "/cancel", moved.path("version").asInt(), Map.of("reason", "客户已来电说恢复")).ok();
        assertThat(only().path("end").path("reason").asString()).isEqualTo("客户已来电说恢复");
        assertThat(timeline()).containsSubsequence("CALL_BACK_PLANNED", "CALL_BACK_MOVED", "CALL_BACK_CANCELLED");
    }

    @Test
    void refusesWhatCannotBe() {
        String nobody = "/api/service-requests/" + story.desk.create("/api/service-requests", Map.of("channel", "WALK_IN", "title", "咨询", "description", "",
                "severity", "MINOR")).ok().path("id").asLong();

        assertThat(planned(request, "2026-04-01T01:00:00Z", Map.of())).isEqualTo("call-back-in-the-past");
        assertThat(planned(request, "2027-05-01T01:00:00Z", Map.of())).isEqualTo("call-back-too-far");
        assertThat(planned(request, TEN, Map.of("callerId", Cast.ENGINEER.id()))).isEqualTo("call-back-caller");
        assertThat(planned(request, TEN, Map.of("callerId", Cast.CUSTOMER.id()))).isEqualTo("call-back-caller");
        assertThat(planned(nobody, TEN, Map.of())).isEqualTo("call-back-number-missing");
        assertThat(story.desk.create("/api/call-backs/99/call", Map.of("outcome", "ANSWERED", "note", "")).refusal()).isEqualTo("call-back-not-found");
        assertThat(story.desk.create("/api/call-backs/" + plan(TEN, Map.of()).path("id").asLong() + "/call", Map.of("note", "")).status()).isEqualTo(422);
        story.itIs("2026-04-01T01:30:00Z");
        assertThat(refused(plan(TEN, Map.of()), Map.of("outcome", "ANSWERED", "note", "", "occurredAt", "2026-04-01T01:10:00Z"))).isEqualTo("call-back-before-planned");
    }

    @Test
    void saysWhetherTheHouseWorksAtThatTime() {
        JsonNode morning = story.desk.read("/api/call-backs/hours?at=" + TEN).ok();
        JsonNode evening = story.desk.read("/api/call-backs/hours?at=2026-04-02T12:00:00Z").ok();

        assertThat(morning.path("open").asBoolean()).isTrue();
        assertThat(evening.path("open").asBoolean()).isFalse();
        assertThat(evening.path("opensAt").asString()).isEqualTo("2026-04-03T01:00:00Z");
    }

    private String rings(String title) {
        JsonNode customers = story.desk.read("/api/customers?q=青川市水务集团").ok().path("items");
        long customer = customers.isEmpty() ? story.desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong()
                : customers.path(0).path("id").asLong();
        return "/api/service-requests/" + story.desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", title,
                "description", "", "severity", "MAJOR", "callerName", "何敏", "callerPhone", "13800138000")).ok().path("id").asLong();
    }

    private static Map<String, Object> body(String due, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("dueAt", due, "reason", "确认恢复情况"));
        body.putAll(more);
        return body;
    }

    private JsonNode plan(String due, Map<String, ?> more) {
        return story.desk.create(request + "/call-backs", body(due, more)).ok();
    }

    private String planned(String on, String due, Map<String, ?> more) {
        return story.desk.create(on + "/call-backs", body(due, more)).refusal();
    }

    private JsonNode move(JsonNode callBack, String due) {
        return story.desk.change("/api/call-backs/" + callBack.path("id").asLong() + "/move", callBack.path("version").asInt(),
                Map.of("dueAt", due, "reason", "客户改约")).ok();
    }

    private JsonNode call(JsonNode callBack, Map<String, ?> call) {
        return story.desk.create("/api/call-backs/" + callBack.path("id").asLong() + "/call", call).ok();
    }

    private String refused(JsonNode callBack, Map<String, ?> call) {
        return story.desk.create("/api/call-backs/" + callBack.path("id").asLong() + "/call", call).refusal();
    }

    private void withdrawnUntil(String then, String why) {
        story.desk.create(request + "/cancel", Map.of("reason", "撤回")).ok();
        story.itIs(then);
        story.desk.create(request + "/uncancel", Map.of("why", why, "reason", "继续")).ok();
    }

    private JsonNode due(String at) {
        return Story.list(story.desk.read(request + "/call-backs").ok()).stream().filter(each -> each.path("dueAt").asString().equals(at)).findFirst().orElseThrow();
    }

    private void log(String direction, String outcome) {
        story.desk.create(request + "/call", Map.of("direction", direction, "outcome", outcome, "note", "")).ok();
    }

    private JsonNode only() {
        return story.desk.read(request + "/call-backs").ok().path(0);
    }

    private List<String> states() {
        return Story.list(story.desk.read(request + "/call-backs").ok()).stream().map(each -> each.path("state").asString()).toList();
    }

    private List<String> timeline() {
        return Story.list(story.desk.read(request).ok().path("timeline")).stream().map(each -> each.path("kind").asString()).toList();
    }

    private List<String> dues(String path) {
        List<String> dues = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = story.desk.read(path + cursor).ok();
            page.path("items").forEach(each -> dues.add(each.path("dueAt").asString()));
            cursor = page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        return dues;
    }

    private List<JsonNode> told(String kind, Cast who) {
        return Story.list(story.as(who).read("/api/notices").ok().path("items")).stream().filter(each -> each.path("kind").asString().equals(kind)).toList();
    }
}
