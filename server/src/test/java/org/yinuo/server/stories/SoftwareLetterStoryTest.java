package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The service plan of a software house: phone first, on site when the phone cannot solve it within an hour, one percent
 * of the contract price per breach. Friday 3 April 2026 is the evening before the Qingming holiday.
 */
@StoryTest
class SoftwareLetterStoryTest {
    private Story story;

    @BeforeEach
    void aCompanyAtWork(Story story) {
        this.story = story;
    }

    @Test
    void keepsTheAnswerAndBreaksTheArrivalOnTheEveOfAHoliday() {
        long commitment = theLetterIsReviewedAndApproved();
        story.aContractIsSignedOnIt(commitment, "1000000.00", "2026-01-05", "2026-03-20");

        story.itIs("2026-04-03T11:00:00Z");
        story.theHotlineRings("CRITICAL", Map.of("level", "重大技术问题"));
        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-03T15:00:00Z");

        story.itIs("2026-04-03T11:20:00Z");
        story.theDeskCalls("UNRESOLVED");
        assertThat(story.clock("RESPOND").path("state").asString()).isEqualTo("MET");

        story.itIs("2026-04-03T12:07:00Z");
        assertThat(story.visits()).hasSize(1);
        assertThat(story.request().path("stage").asString()).isEqualTo("ONSITE");
        assertThat(story.clock("HANDOVER").path("metAt").asString()).isEqualTo("2026-04-03T12:00:00Z");
        assertThat(story.clock("ARRIVE").path("dueAt").asString()).isEqualTo("2026-04-03T16:00:00Z");

        story.theVisitGoesToTheEngineer();
        story.itIs("2026-04-03T16:40:00Z");
        assertThat(story.clock("ARRIVE").path("breachedAt").asString()).isEqualTo("2026-04-03T16:00:00Z");
        story.theEngineerChecksIn();
        story.itIs("2026-04-03T18:00:00Z");
        JsonNode signed = story.theCustomerSigns();

        assertThat(signed.path("signature").path("sha256").asString()).hasSize(64);
        assertThat(story.request().path("status").asString()).isEqualTo("CLOSED");
        assertThat(story.clock("ARRIVE").path("penalty").path("amount").asString()).isEqualTo("10000.00");
        theProofHasThatOneBreach();
        everyClockCanBeExplainedAgainAndAgain();
    }

    private long theLetterIsReviewedAndApproved() {
        story.theLetterIsRead("服务方案.txt", SeedLetters.bytes("001"));
        story.aPersonCorrects(story.clause("arrival_time", Map.of("vague", true)),
                Map.of("value", 4, "vague", false, "condition", "电话咨询 1 小时内不能解决", "note", "“即刻”经确认为转现场后 4 小时内"));
        story.aPersonCorrects(story.clause("recovery_time", Map.of("value", 4)), Map.of("from_event", "到达现场"));
        story.aPersonCorrects(story.clause("resolution_time", Map.of("value", 4)), Map.of("from_event", "到达现场"));
        story.aPersonCorrects(story.clause("penalty", Map.of("per", "breach")),
                Map.of("covers", List.of("respond", "arrive"), "breach", "未按时响应或到场"));
        story.aPersonRejects(story.clause("report_frequency", Map.of("per", "week")));
        story.everythingElseIsDecided();
        return story.theLetterIsApproved();
    }

    /** More often than there are connections to the database. */
    private void everyClockCanBeExplainedAgainAndAgain() {
        for (int times = 0; times < 30; times++) {
            assertThat(story.stretches("ARRIVE", "COUNTED")).containsExactly("2026-04-03T12:00:00Z/2026-04-03T16:00:00Z");
        }
    }

    private void theProofHasThatOneBreach() {
        JsonNode proof = story.proof();
        JsonNode ledger = story.ledger();

        assertThat(story.proofHashesItself()).isTrue();
        assertThat(proof.path("totals").path("broken").asInt()).isEqualTo(1);
        assertThat(proof.path("totals").path("penalty").path("amount").asString()).isEqualTo("10000.00");
        assertThat(ledger.path("totals").path("penalty").path("amount").asString()).isEqualTo("10000.00");
        assertThat(Story.list(proof.path("obligations")).stream().filter(item -> item.path("clock").path("state").asString().startsWith("MET")))
                .allSatisfy(item -> assertThat(item.path("evidence")).isNotEmpty());
    }
}
