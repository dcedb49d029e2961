package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why a caller is not covered, and what may be charged by the clauses: the desk is told before it answers. */
@StoryTest
class WhatMayBeChargedTest {
    private Story story;

    @BeforeEach
    void aContractWithPrices(Story story) {
        this.story = story;
        story.itIs("2026-03-21T01:00:00Z");
        story.aShortLetterIsRead(1);
        List.of(Map.of("type", "coverage", "note", "免费更换配件"), Map.of("type", "exclusion", "applies_to", "人为损坏"),
                Map.of("type", "post_warranty", "price", "material-only", "note", "质保期满后只收材料费")).forEach(story::aPersonAdds);
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
    }

    @Test
    void insideTheWarrantyOnlyWhatIsExcludedMayBeCharged() {
        JsonNode answer = atIntake();

        assertThat(answer.path("standing").asString()).isEqualTo("IN_WARRANTY");
        assertThat(lines(answer)).containsExactly("FREE 免费更换配件", "EXCLUDED 人为损坏");
        assertThat(answer.path("houseDefault").asBoolean()).isFalse();
    }

    @Test
    void afterTheWarrantyThePriceOfTheClauseIsCited() {
        story.itIs("2027-03-21T01:00:00Z");
        JsonNode answer = atIntake();

        assertThat(answer.path("standing").asString()).isEqualTo("EXPIRED");
        assertThat(answer.path("warrantyEndsOn").asString()).isEqualTo("2027-03-20");
        assertThat(lines(answer)).containsExactly("AFTER_WARRANTY 质保期满后只收材料费");
        assertThat(answer.path("lines").path(0).path("price").asString()).isEqualTo("material-only");
    }

    @Test
    void aSuspendedContractSaysWhyAndTheRequestRemembersIt() {
        story.theContractIs("suspend", Map.of("reason", "第二期款项未付"));
        story.theHotlineRings("MINOR", Map.of());
        story.theContractIs("resume", Map.of());

        JsonNode answer = story.desk.read("/api/service-requests/" + story.request().path("id").asLong() + "/charges").ok();
        assertThat(answer.path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(answer.path("houseDefault").asBoolean()).isTrue();
        assertThat(lines(answer)).containsExactly("AFTER_WARRANTY 质保期满后只收材料费");
        assertThat(atIntake().path("standing").asString()).as("paid since").isEqualTo("IN_WARRANTY");
    }

    @Test
    void whoHasNoContractIsUnderTheHouseDefault() {
        JsonNode answer = story.desk.read("/api/charges").ok();

        assertThat(answer.path("standing").asString()).isEqualTo("NONE");
        assertThat(answer.path("houseDefault").asBoolean()).isTrue();
        assertThat(answer.path("lines").isEmpty()).isTrue();
    }

    private JsonNode atIntake() {
        JsonNode contract = story.manager.read("/api/contracts/" + story.contract()).ok();
        return story.desk.read("/api/charges?customerId=" + contract.path("customer").path("id").asLong()).ok();
    }

    private static List<String> lines(JsonNode answer) {
        return Story.list(answer.path("lines")).stream().map(line -> line.path("ground").asString() + " "
                + (line.path("text").asString("").isEmpty() ? line.path("says").path("applies_to").asString("") : line.path("text").asString())).toList();
    }
}
