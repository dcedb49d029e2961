package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Sixty months of care for a purpose-built platform: an answer within 30 minutes (two hours further down), running again
 * within 12 hours, ordinary faults done within a day and grave ones within three; help from elsewhere at the maker's cost
 * when he is late. Shanghai is eight hours ahead of the instants below; Qingming is 4 to 6 April 2026.
 */
@StoryTest
class PlatformLetterStoryTest {
    private Story story;

    @BeforeEach
    void aCompanyAtWork(Story story) {
        this.story = story;
    }

    @Test
    void waitingForConsentAndTriageMoveTheDueTimesAndTheProofSaysWhy() {
        theLetterIsReviewedAndSigned();
        anOrdinaryFaultIsReportedOnWednesday();
        consentIsAwaitedForTwoHours();
        theFaultProvesToBeGrave();
        theVisitEndsInTheLastSecond();
        theNextAnswerComesTooLate();

        JsonNode totals = story.ledger().path("totals");
        assertThat(totals.path("kept").asInt()).isEqualTo(3);
        assertThat(totals.path("broken").asInt()).isEqualTo(1);
        assertThat(totals.path("penalty").path("amount").asString()).as("costs as they arise, no fixed sum").isEqualTo("0.00");
        assertThat(Story.list(story.proof().path("obligations")).stream()
                .filter(item -> item.path("clock").path("state").asString().startsWith("MET")))
                .hasSize(4).allSatisfy(item -> assertThat(item.path("evidence")).isNotEmpty());
    }

    private void theLetterIsReviewedAndSigned() {
        story.theLetterIsRead("售后服务承诺.txt", SeedLetters.section("002", "为了保证**软件开发项目", "投标方案未尽事宜"));
        story.aPersonCorrects(story.clause("response_time", Map.of("value", 2)), Map.of("conflict", "前文 30 分钟内响应"));
        story.aPersonCorrects(story.clause("resolution_time", Map.of("value", 3)),
                Map.of("calendar", "Mon-Sun 00:00-24:00 excl. statutory holidays", "note", "期限末日为节假日的顺延，已与用户确认"));
        story.aPersonRejects(story.clause("followup_frequency", Map.of("channel", "phone")));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "600000.00", "2025-11-03", "2026-03-02");
    }

    private void anOrdinaryFaultIsReportedOnWednesday() {
        story.itIs("2026-04-01T02:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般问题"));

        // The customer may rely on the 30 minutes, whatever is said further down.
        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-01T02:30:00Z");
        assertThat(story.clock("RESTORE").path("dueAt").asString()).isEqualTo("2026-04-01T14:00:00Z");
        // One day: Wednesday is not counted, Thursday is; it ends at 24:00 (Civil Code arts. 201 and 203).
        assertThat(story.clock("RESOLVE").path("dueAt").asString()).isEqualTo("2026-04-02T16:00:00Z");
        story.itIs("2026-04-01T02:20:00Z");
        story.theDeskCalls("UNRESOLVED");
        assertThat(story.clock("RESPOND").path("state").asString()).isEqualTo("MET");
    }

    private void consentIsAwaitedForTwoHours() {
        story.itIs("2026-04-01T03:00:00Z");
        story.act("pause", Map.of("reason", "AWAITING_CONSENT", "proof", "远程登录需用户书面许可，已发授权申请"));
        assertThat(story.clock("RESTORE").path("state").asString()).isEqualTo("PAUSED");
        story.itIs("2026-04-01T05:00:00Z");
        story.act("resume", Map.of());

        assertThat(story.clock("RESTORE").path("dueAt").asString()).isEqualTo("2026-04-01T16:00:00Z");
        assertThat(story.stretches("RESTORE", "PAUSED")).containsExactly("2026-04-01T03:00:00Z/2026-04-01T05:00:00Z");
        // The day of the report is not counted, so a pause on it puts nothing off.
        assertThat(story.clock("RESOLVE").path("dueAt").asString()).isEqualTo("2026-04-02T16:00:00Z");
    }

    private void theFaultProvesToBeGrave() {
        story.itIs("2026-04-01T06:00:00Z");
        story.act("triage", Map.of("severity", "MAJOR", "level", "重大问题", "reason", "数据库主从均损坏"));

        // Three days from Wednesday end on Saturday, the first day of Qingming, so on the Tuesday after it at 24:00.
        assertThat(story.clock("RESOLVE").path("dueAt").asString()).isEqualTo("2026-04-07T16:00:00Z");
        assertThat(story.clock("RESOLVE").path("clause").path("text").asString()).isEqualTo("重大问题三天内解决");
        assertThat(story.clock("RESTORE").path("dueAt").asString()).isEqualTo("2026-04-01T16:00:00Z");
        story.itIs("2026-04-01T15:30:00Z");
        story.act("restore", Map.of("workaround", true, "note", "切换到备用库，业务恢复"));
        assertThat(story.clock("RESTORE").path("state").asString()).isEqualTo("MET");
    }

    private void theVisitEndsInTheLastSecond() {
        story.itIs("2026-04-02T01:00:00Z");
        story.act("stage", Map.of("stage", "ONSITE", "reason", "远程不能修复主库"));
        story.theVisitGoesToTheEngineer();
        story.itIs("2026-04-07T02:00:00Z");
        story.theEngineerChecksIn();
        story.itIs("2026-04-07T15:59:59Z");
        assertThat(story.theCustomerSigns().path("signature").path("sha256").asString()).hasSize(64);

        assertThat(story.clock("RESOLVE").path("state").asString()).isEqualTo("MET");
        assertThat(story.request().path("status").asString()).isEqualTo("CLOSED");
    }

    private void theNextAnswerComesTooLate() {
        story.itIs("2026-04-08T02:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般问题", "title", "报表导出为空"));
        story.itIs("2026-04-08T02:31:00Z");
        story.theDeskCalls("ANSWERED");
        story.act("cancel", Map.of("reason", "用户已自行委托第三方处理，费用按承诺由我方承担"));

        assertThat(story.clock("RESPOND").path("state").asString()).isEqualTo("MET_LATE");
        assertThat(story.clock("RESPOND").path("breachedAt").asString()).isEqualTo("2026-04-08T02:30:00Z");
        assertThat(List.of("RESTORE", "RESOLVE")).allSatisfy(kind ->
                assertThat(story.clock(kind).path("state").asString()).isEqualTo("VOIDED"));
    }
}
