package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Customers grade faults as they see them; letters grade only what they grade. Nobody is left without a time for that. */
@StoryTest
class UngradedSeverityStoryTest {

    @Test
    void aSeverityBetweenTwoThatAreGradedIsOwedWhatTheMilderIs(Story story) {
        aContractOnTwoGrades(story, "一般", "minor");

        JsonNode request = story.theHotlineRings("MAJOR", Map.of());

        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-02T08:00:00Z");
        assertThat(request.path("houseDefault").asBoolean()).isFalse();
    }

    @Test
    void whereTheLetterSetsNoTimeTheHouseDoesAndSaysSo(Story story) {
        aContractOnTwoGrades(story, "重大", "major");

        JsonNode request = story.theHotlineRings("MINOR", Map.of());

        // Thursday 15:00: four working hours end on Friday at 10:00.
        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-03T02:00:00Z");
        assertThat(request.path("houseDefault").asBoolean()).isTrue();
        assertThat(request.path("coverage").path("covered").asBoolean()).as("it is repaired under its contract all the same").isTrue();
        story.itIs("2026-04-09T01:00:00Z");
        assertThat(story.ledger("2026-04-01", "2026-04-30").path("totals").path("broken").asInt()).as("nothing was promised").isZero();
    }

    @Test
    void theLettersTimeCountsOnceTheFaultIsGradedWorse(Story story) {
        aContractOnTwoGrades(story, "重大", "major");
        story.theHotlineRings("MINOR", Map.of());

        story.act("triage", Map.of("severity", "MAJOR", "reason", "三号泵也停了"));

        assertThat(story.clock("RESPOND").path("dueAt").asString()).isEqualTo("2026-04-02T08:00:00Z");
        assertThat(story.request().path("houseDefault").asBoolean()).isFalse();
    }

    /** Ten minutes for a standstill, sixty for the milder grade. */
    private static void aContractOnTwoGrades(Story story, String milder, String severity) {
        String letter = "售后服务承诺书\n一、停水故障：接到报修后10分钟内响应。\n二、" + milder + "故障：接到报修后60分钟内响应。\n";
        story.itIs("2026-04-02T07:00:00Z");
        story.theLetterIsRead("承诺书.txt", letter.getBytes(StandardCharsets.UTF_8));
        story.aPersonCorrects(story.clause("response_time", Map.of("value", 10)), Map.of("severity", "critical", "calendar", "7x24"));
        story.aPersonCorrects(story.clause("response_time", Map.of("value", 60)), Map.of("severity", severity, "calendar", "7x24"));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
    }
}
