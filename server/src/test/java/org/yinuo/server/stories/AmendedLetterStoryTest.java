package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Door signs of a school, open Monday to Friday from 8:30 to 17:30: a letter that is amended while a visit is under way,
 * a contract that is suspended, a request that is taken up again. Shanghai is eight hours ahead of the instants below;
 * Qingming is 4 to 6 April 2026.
 */
@StoryTest
class AmendedLetterStoryTest {
    private static final String LETTER = """
            电子班牌售后服务承诺书
            一、质保期：自验收合格之日起免费保修 2 年。
            二、服务时间：周一至周五 8:30-17:30（法定节假日除外）。
            三、接到报修后 %s 分钟内响应。
            四、电话 1 小时内不能解决的，转现场服务，工程师 %s 小时内到达现场。
            五、一般故障 3 个工作日内解决。
            六、未按时到达现场的，每次按合同金额的 %s%% 支付违约金，累计不超过合同金额的 5%%。
            """;
    private Story story;
    private long commitment;

    @BeforeEach
    void aSchoolWithAContract(Story story) {
        this.story = story;
        theLetterIsReviewed("30", "2", "0.5");
        commitment = story.theLetterIsApproved();
        story.aContractIsSignedOnIt(commitment, "200000.00", "2026-01-05", "2026-03-20");
    }

    @Test
    void aVisitUnderWayStaysOnTheVersionItWasPromisedUnder() {
        aVisitIsPromisedOnThursdayAfternoon();
        theLetterIsAmended();
        assertThat(story.clock("ARRIVE").path("dueAt").asString()).isEqualTo("2026-04-03T01:00:00Z");

        story.theVisitGoesToTheEngineer();
        story.itIs("2026-04-03T01:40:00Z");
        story.theEngineerChecksIn();

        assertThat(story.clock("ARRIVE").path("breachedAt").asString()).isEqualTo("2026-04-03T01:00:00Z");
        assertThat(story.clock("ARRIVE").path("penalty").path("amount").asString()).as("0.5 % of 200,000").isEqualTo("1000.00");
        assertThat(story.ledger().path("totals").path("penalty").path("amount").asString()).isEqualTo("1000.00");
    }

    @Test
    void triageAfterAnAmendmentKeepsTheRequestOnItsVersion() {
        aVisitIsPromisedOnThursdayAfternoon();
        theLetterIsAmended();

        story.act("triage", Map.of("severity", "ANY", "reason", "现象与报修不符"));

        assertThat(story.clock("ARRIVE").path("dueAt").asString()).isEqualTo("2026-04-03T01:00:00Z");
        assertThat(story.clock("ARRIVE").path("clause").path("text").asString()).contains("2 小时内到达");
    }

    @Test
    void whatIsReportedAfterTheAmendmentIsPromisedUnderTheNewVersion() {
        aVisitIsPromisedOnThursdayAfternoon();
        theLetterIsAmended();

        // Tuesday after Qingming, 9:00.
        story.itIs("2026-04-07T01:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般故障"));
        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-07T01:15:00Z");
    }

    @Test
    void theClockGoesOnWhereItStoodWhenTheRequestIsTakenUpAgain() {
        aVisitIsPromisedOnThursdayAfternoon();
        story.itIs("2026-04-03T03:00:00Z");
        story.act("resolve", Map.of("cause", "网线松动", "solution", "重新插接"));
        story.act("close", Map.of("confirmedBy", "何敏", "note", ""));
        assertThat(story.clock("RESOLVE").path("state").asString()).isEqualTo("MET");

        story.itIs("2026-04-03T06:00:00Z");
        story.act("reopen", Map.of("reason", "下午又黑屏"));

        // Three working days: Friday, Tuesday, Wednesday. The three hours left out on Friday put the end off by a day.
        assertThat(story.clock("RESOLVE").path("dueAt").asString()).isEqualTo("2026-04-09T16:00:00Z");
        assertThat(story.request().path("status").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aSuspendedContractLeavesTheHouseDefaultAndSaysSo() {
        story.theContractIs("suspend", Map.of("reason", "尾款逾期 60 日"));

        // Thursday 15:00: four working hours end on Friday at 10:00, three working days on Wednesday after Qingming.
        story.itIs("2026-04-02T07:00:00Z");
        JsonNode request = story.theHotlineRings("MINOR", Map.of());
        assertThat(request.path("houseDefault").asBoolean()).isTrue();
        assertThat(request.path("coverage").path("reason").asString()).isEqualTo("SUSPENDED");
        assertThat(request.path("contract").path("inForce").asBoolean()).isFalse();
        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-03T02:00:00Z");
        assertThat(story.clock("RESOLVE").path("clause").isNull()).isTrue();

        story.itIs("2026-04-09T01:00:00Z");
        assertThat(story.clock("RESOLVE").path("breachedAt").isNull()).isFalse();
        assertThat(story.ledger("2026-04-01", "2026-04-30").path("totals").path("broken").asInt()).as("nothing was promised").isZero();
    }

    private void aVisitIsPromisedOnThursdayAfternoon() {
        story.itIs("2026-04-02T07:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般故障", "title", "三楼班牌全部黑屏"));
        story.itIs("2026-04-02T07:20:00Z");
        story.theDeskCalls("UNRESOLVED");
        story.itIs("2026-04-02T08:05:00Z");

        // Handed over at 16:00; of two hours an hour and a half are left that day, the rest ends on Friday at 9:00.
        assertThat(story.clock("HANDOVER").path("metAt").asString()).isEqualTo("2026-04-02T08:00:00Z");
        assertThat(story.clock("ARRIVE").path("dueAt").asString()).isEqualTo("2026-04-03T01:00:00Z");
        assertThat(story.clock("RESOLVE").path("dueAt").asString()).isEqualTo("2026-04-08T16:00:00Z");
    }

    private void theLetterIsAmended() {
        story.itIs("2026-04-02T08:30:00Z");
        theLetterIsReviewed("15", "4", "1");
        assertThat(story.theLetterAmends(commitment)).isEqualTo(2);
        story.theContractIs("amend", Map.of("commitmentVersion", 2, "reason", "补充协议一"));
    }

    private void theLetterIsReviewed(String answerMinutes, String arrivalHours, String percent) {
        story.theLetterIsRead("承诺书.txt", LETTER.formatted(answerMinutes, arrivalHours, percent).getBytes(StandardCharsets.UTF_8));
        story.aPersonCorrects(story.clause("support_hours", Map.of()), Map.of("calendar", "Mon-Fri 08:30-17:30 excl. statutory holidays"));
        story.aPersonCorrects(story.clause("arrival_time", Map.of()), Map.of("from_event", "转现场服务"));
        story.aPersonCorrects(story.clause("penalty", Map.of()), Map.of("covers", List.of("arrive")));
        story.everythingElseIsDecided();
    }
}
