package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;

/**
 * The clocks of requests at the places where other systems were seen to fail. Every clock runs day and night; Shanghai is
 * eight hours ahead of the instants below.
 */
@StoryTest
class GoldenClocksStoryTest {
    private static final String LETTER = """
            售后服务承诺书
            一、质保期：自验收合格之日起免费保修 2 年。
            二、提供 7×24 小时服务，接到报修后 30 分钟内响应。
            三、重大故障 4 小时内到达现场。
            四、重大故障 10 小时内解决。
            五、一般故障 24 小时内解决。
            六、未按时解决的，每延迟一天按合同金额的 1% 支付违约金，累计不超过合同金额的 5%。
            """;
    @Autowired
    MovableClock clock;
    @Autowired
    FireTimers timers;
    private Story story;

    @BeforeEach
    void aPlantWithAContract(Story story) {
        this.story = story;
        story.theLetterIsRead("承诺书.txt", LETTER.getBytes(StandardCharsets.UTF_8));
        story.aPersonCorrects(story.clause("penalty", Map.of()), Map.of("covers", List.of("resolve")));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        story.itIs("2026-04-02T01:00:00Z");
    }

    @Test
    void aSeverityRaisedWhilePausedBringsAClockThatStandsStillToo() {
        story.theHotlineRings("MINOR", Map.of("level", "一般故障"));
        story.itIs("2026-04-02T02:00:00Z");
        story.act("pause", Map.of("reason", "AWAITING_CONSENT", "proof", "等待用户书面许可"));
        story.itIs("2026-04-02T04:00:00Z");
        story.act("triage", Map.of("severity", "MAJOR", "level", "重大故障", "reason", "两条线都停了"));

        assertThat(state("RESOLVE")).isEqualTo("PAUSED");
        assertThat(state("ARRIVE")).as("counted from the report, stopped when the others stopped").isEqualTo("PAUSED");
        story.itIs("2026-04-02T06:00:00Z");
        assertThat(state("ARRIVE")).as("an hour used of four").isEqualTo("PAUSED");
        story.act("resume", Map.of());
        assertThat(due("ARRIVE")).isEqualTo("2026-04-02T09:00:00Z");
        assertThat(due("RESOLVE")).isEqualTo("2026-04-02T15:00:00Z");
    }

    @Test
    void aClockThatTriageTookAwayByMistakeIsOwedAsIfItNeverHadBeen() {
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障"));
        story.itIs("2026-04-02T02:00:00Z");
        story.act("triage", Map.of("severity", "MINOR", "level", "一般故障", "reason", "按一般处理"));
        assertThat(state("ARRIVE")).isEqualTo("VOIDED");
        story.act("pause", Map.of("reason", "ACCESS_REFUSED", "proof", "夜班不接待"));
        story.itIs("2026-04-02T03:00:00Z");
        story.act("resume", Map.of());
        story.act("triage", Map.of("severity", "MAJOR", "level", "重大故障", "reason", "判断有误，仍属重大"));

        assertThat(state("ARRIVE")).isEqualTo("RUNNING");
        assertThat(due("ARRIVE")).as("four hours from the report, the hour of waiting left out").isEqualTo("2026-04-02T06:00:00Z");
        assertThat(due("RESOLVE")).isEqualTo("2026-04-02T12:00:00Z");
    }

    @Test
    void aSeverityRaisedAfterTheArrivalPromisesNoArrival() {
        story.theHotlineRings("MINOR", Map.of("level", "一般故障"));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "需要现场查看"));
        story.theVisitGoesToTheEngineer();
        story.theEngineerChecksIn();
        story.act("triage", Map.of("severity", "MAJOR", "level", "重大故障", "reason", "现场判断"));

        assertThat(Story.list(story.request().path("clocks"))).noneMatch(each -> each.path("kind").asString().equals("ARRIVE"));
        assertThat(Story.list(story.request().path("clocks")).stream().filter(each -> each.path("kind").asString().equals("RESPOND"))).hasSize(1);
        assertThat(due("RESOLVE")).isEqualTo("2026-04-02T11:00:00Z");
    }

    @Test
    void twoPausesBothCount() {
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障"));
        pausedFromTo("2026-04-02T02:00:00Z", "2026-04-02T02:30:00Z");
        pausedFromTo("2026-04-02T04:00:00Z", "2026-04-02T05:00:00Z");

        assertThat(due("RESOLVE")).isEqualTo("2026-04-02T12:30:00Z");
        assertThat(story.stretches("RESOLVE", "PAUSED")).containsExactly("2026-04-02T02:00:00Z/2026-04-02T02:30:00Z",
                "2026-04-02T04:00:00Z/2026-04-02T05:00:00Z");
    }

    @Test
    void aPauseAfterTheBreachTakesNothingBackButIsNoDelayOfOurs() {
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障"));
        pausedFromTo("2026-04-02T13:00:00Z", "2026-04-04T13:00:00Z");
        assertThat(state("RESOLVE")).isEqualTo("BREACHED");
        assertThat(story.clock("RESOLVE").path("breachedAt").asString()).isEqualTo("2026-04-02T11:00:00Z");

        story.itIs("2026-04-05T12:00:00Z");
        story.act("resolve", Map.of("cause", "主板", "solution", "更换主板"));

        assertThat(penalty()).as("25 hours late, without the two days of waiting").isEqualTo("2000.00");
    }

    @Test
    void reopenedAfterThreeDaysItGoesOnWithTheFirstBreachAndNoDelayForTheDaysItWasClosed() {
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障"));
        resolvedAndClosed("2026-04-02T12:00:00Z");
        assertThat(penalty()).isEqualTo("1000.00");

        story.itIs("2026-04-05T12:00:00Z");
        story.act("reopen", Map.of("reason", "同样的停机"));

        assertThat(state("RESOLVE")).isEqualTo("BREACHED");
        assertThat(story.clock("RESOLVE").path("breachedAt").asString()).isEqualTo("2026-04-02T11:00:00Z");
        story.itIs("2026-04-06T11:00:01Z");
        assertThat(penalty()).as("an hour before and a day after, and a second").isEqualTo("2000.00");
    }

    @Test
    void reopenedAfterThreeDaysAKeptPromiseHasTheTimeThatWasLeft() {
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障"));
        resolvedAndClosed("2026-04-02T03:00:00Z");

        story.itIs("2026-04-05T03:00:00Z");
        assertThat(story.request().path("reopenable").asBoolean()).isTrue();
        story.act("reopen", Map.of("reason", "同样的停机"));

        assertThat(due("RESOLVE")).isEqualTo("2026-04-05T11:00:00Z");
    }

    @Test
    void afterThirtyDaysTheSameFaultIsARequestOfItsOwnThatFollowsTheOldOne() {
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障"));
        resolvedAndClosed("2026-04-02T03:00:00Z");
        long old = story.request().path("id").asLong();

        story.itIs("2026-05-02T03:00:00Z");
        assertThat(story.request().path("reopenable").asBoolean()).isFalse();
        assertThat(story.desk.create("/api/service-requests/" + old + "/reopen", Map.of("reason", "又停机")).refusal()).isEqualTo("reopen-too-late");
        var again = story.desk.create("/api/service-requests/" + old + "/repeat", Map.of("channel", "HOTLINE", "description", "又停机")).ok();

        assertThat(again.path("number").asString()).startsWith("SR-20260502-");
        assertThat(again.path("sameFault").path(0).path("id").asLong()).isEqualTo(old);
        assertThat(Story.list(again.path("clocks"))).filteredOn(each -> each.path("kind").asString().equals("RESOLVE"))
                .singleElement().satisfies(each -> assertThat(each.path("dueAt").asString()).isEqualTo("2026-05-02T13:00:00Z"));
        assertThat(story.request().path("sameFault").path(0).path("id").asLong()).isEqualTo(again.path("id").asLong());
        assertThat(story.request().path("status").asString()).isEqualTo("CLOSED");
        assertThat(story.desk.create("/api/service-requests/" + again.path("id").asLong() + "/repeat",
                Map.of("channel", "HOTLINE", "description", "x")).refusal()).isEqualTo("request-still-open");
    }

    @Test
    void clocksAheadAndBehindMoveNothing() {
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障"));
        String path = "/api/service-requests/" + story.request().path("id").asLong();

        assertThat(story.desk.create(path + "/restore", Map.of("workaround", true, "note", "好了", "occurredAt", "2026-04-02T01:00:05Z")).refusal())
                .as("a phone five seconds ahead").isEqualTo("occurred-in-future");
        assertThat(story.desk.create(path + "/resolve", Map.of("cause", "", "solution", "好了", "occurredAt", "2026-04-02T00:59:59Z")).refusal())
                .as("a phone behind").isEqualTo("occurred-before-report");
        story.itIs("2026-04-02T11:00:00Z");
        assertThat(state("RESOLVE")).as("at the very instant").isEqualTo("BREACHED");
        clock.moveTo(Instant.parse("2026-04-02T10:59:58Z"));
        assertThat(timers.fireDue(100)).as("a second node whose clock is behind").isZero();
        story.act("resolve", Map.of("cause", "主板", "solution", "更换主板"));
        assertThat(state("RESOLVE")).isEqualTo("MET_LATE");
    }

    private void pausedFromTo(String from, String to) {
        story.itIs(from);
        story.act("pause", Map.of("reason", "AWAITING_CONSENT", "proof", "等待用户书面许可"));
        story.itIs(to);
        story.act("resume", Map.of());
    }

    private void resolvedAndClosed(String at) {
        story.itIs(at);
        story.act("resolve", Map.of("cause", "主板", "solution", "更换主板"));
        story.act("close", Map.of("confirmedBy", "何敏", "note", ""));
    }

    private String state(String kind) {
        return story.clock(kind).path("state").asString();
    }

    private String due(String kind) {
        return story.clock(kind).path("dueAt").asString();
    }

    private String penalty() {
        return story.clock("RESOLVE").path("penalty").path("amount").asString();
    }
}
