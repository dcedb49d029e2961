package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Computers for public offices: the phone is answered at once, an engineer is there within 30 minutes, the fault is gone
 * within 24 hours of the report; a call-back every month and a visit every quarter. Open eight hours on all seven days.
 * Shanghai is eight hours ahead of the instants below.
 */
@StoryTest
class ComputerLetterStoryTest {
    private Story story;

    @BeforeEach
    void aCompanyAtWork(Story story) {
        this.story = story;
    }

    @Test
    void keepsTheAnswerOfNoTimeOnTheCallItselfAndTheArrivalByMinutes() {
        theLetterIsReviewedAndSigned();

        // Wednesday, 10:00. Nobody could answer sooner than on the call itself.
        story.itIs("2026-04-01T02:00:00Z");
        story.theHotlineRings("MAJOR", Map.of("answeredOnCall", true, "title", "办公电脑无法开机"));
        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-01T02:00:00Z");
        assertThat(story.clock("RESPOND").path("state").asString()).isEqualTo("MET");
        assertThat(story.clock("ARRIVE").path("dueAt").asString()).isEqualTo("2026-04-01T02:30:00Z");
        assertThat(story.clock("RESOLVE").path("dueAt").asString()).isEqualTo("2026-04-02T02:00:00Z");

        story.act("stage", Map.of("stage", "ONSITE", "reason", "需更换电源"));
        story.theVisitGoesToTheEngineer();
        story.itIs("2026-04-01T02:27:00Z");
        story.theEngineerChecksIn();
        assertThat(story.clock("ARRIVE").path("metAt").asString()).isEqualTo("2026-04-01T02:27:00Z");
        story.itIs("2026-04-01T04:00:00Z");
        story.theCustomerSigns();
        assertThat(story.request().path("status").asString()).isEqualTo("CLOSED");
        assertThat(story.clock("RESOLVE").path("state").asString()).isEqualTo("MET");

        JsonNode totals = story.ledger("2026-04-01", "2026-04-02").path("totals");
        assertThat(totals.path("kept").asInt()).isEqualTo(3);
        assertThat(totals.path("broken").asInt()).isZero();
    }

    @Test
    void keepsTheAnswerOfNoTimeHoweverFineTheClockIs() {
        theLetterIsReviewedAndSigned();

        // The database rounds to microseconds: half of these instants up, half down.
        for (String reportedAt : List.of("2026-04-01T02:00:00.123456400Z", "2026-04-01T02:00:00.123456600Z")) {
            story.itIs("2026-04-01T02:00:01Z");
            story.theHotlineRings("MAJOR", Map.of("reportedAt", reportedAt, "title", "办公电脑无法开机"));
            story.act("call", Map.of("occurredAt", reportedAt, "direction", "IN", "outcome", "ANSWERED", "note", "当即答复"));
            assertThat(story.clock("RESPOND").path("state").asString()).as(reportedAt).isEqualTo("MET");
        }
    }

    @Test
    void breaksTheAnswerOfNoTimeTheMomentNobodyPicksUp() {
        theLetterIsReviewedAndSigned();

        story.itIs("2026-04-01T02:00:00Z");
        story.theHotlineRings("MAJOR", Map.of());
        story.itIs("2026-04-01T02:01:00Z");
        story.theDeskCalls("ANSWERED");

        assertThat(story.clock("RESPOND").path("state").asString()).isEqualTo("MET_LATE");
        assertThat(story.clock("RESPOND").path("breachedAt").asString()).isEqualTo("2026-04-01T02:00:00Z");
    }

    @Test
    void countsTheCallBacksOfTheMonthsAndTheVisitsOfTheQuarters() {
        theLetterIsReviewedAndSigned();
        JsonNode april = story.promises("FOLLOW_UP", "2026-04-01", "2026-04-30").getFirst();
        // Accepted on 31 March: the first month is April, the first quarter ends with June.
        assertThat(april.path("dueAt").asString()).isEqualTo("2026-04-30T16:00:00Z");

        story.itIs("2026-04-28T07:00:00Z");
        story.aNoteMeets(april, "电话回访何敏：运行正常，对服务满意");
        story.itIs("2026-06-01T01:00:00Z");
        JsonNode may = story.promises("FOLLOW_UP", "2026-05-01", "2026-05-31").getFirst();
        assertThat(may.path("breachedAt").asString()).isEqualTo("2026-05-31T16:00:00Z");
        assertThat(story.promises("FOLLOW_UP", "2026-06-01", "2026-06-30")).hasSize(2)
                .allSatisfy(each -> assertThat(each.path("dueAt").asString()).isEqualTo("2026-06-30T16:00:00Z"));

        JsonNode totals = story.ledger("2026-04-01", "2026-06-30").path("totals");
        assertThat(totals.path("promised").asInt()).isEqualTo(4);
        assertThat(totals.path("kept").asInt()).isEqualTo(1);
        assertThat(totals.path("broken").asInt()).isEqualTo(1);
        assertThat(totals.path("running").asInt()).isEqualTo(2);
    }

    private void theLetterIsReviewedAndSigned() {
        story.theLetterIsRead("服务承诺书.txt", SeedLetters.section("003", "一、我方确保按中标结果确定的设备", "售后服务承诺书模板最新参考"));
        story.aPersonCorrects(story.clause("resolution_time", Map.of("text", "授权服务机构将自您报修时起24小时内(含)修复故障")),
                Map.of("calendar", "7x24", "duplicate", false, "note", "24 小时按自然时间计"));
        story.aPersonRejects(story.clause("resolution_time", Map.of("text", "7、24小时内修复故障")));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "380000.00", "2026-03-02", "2026-03-31");
    }
}
