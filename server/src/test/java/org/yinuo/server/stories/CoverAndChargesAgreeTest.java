package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A letter calls a unit otherwise than the register: what the unit's page says of its warranty is what is charged by. */
@StoryTest
class CoverAndChargesAgreeTest {

    @Test
    void aTermInOtherWordsCoversWhatIsRegisteredUnderItsContract(Story story) {
        JsonNode unit = sold(story, "供应的变频供水泵组", List.of());

        assertThat(cover(story, unit)).isEqualTo("COVERED 2028-03-20");
        assertThat(charges(story, unit)).isEqualTo("IN_WARRANTY 2028-03-20");
    }

    @Test
    void aTermForAPartOfTheModelCoversThatPartAlone(Story story) {
        JsonNode unit = sold(story, "机械密封", List.of(Map.of("name", "机械密封", "mainPart", false)));

        assertThat(cover(story, unit)).isEqualTo("NO_PROMISE ");
        assertThat(story.desk.read("/api/units/" + unit.path("id").asLong() + "/cover?part=机械密封").ok().path("endsOn").asString()).isEqualTo("2028-03-20");
    }

    /** Accepted on 2026-03-20 under a letter whose one term, two years, is for something in its own words. */
    private static JsonNode sold(Story story, String something, List<Map<String, Object>> parts) {
        story.itIs("2026-04-01T01:00:00Z");
        story.aShortLetterIsRead(1);
        story.aPersonRejects(story.clause("warranty_term", Map.of()));
        story.aPersonAdds(Map.of("type", "warranty_term", "value", 24, "unit", "months", "applies_to", something));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        JsonNode unit = story.desk.read("/api/units?contractId=" + story.contract()).ok().path("items").path(0);
        story.desk.create("/api/product-models", Map.of("code", unit.path("model").asString(), "supplier", "", "parts", parts)).ok();
        return unit;
    }

    private static String cover(Story story, JsonNode unit) {
        JsonNode cover = story.desk.read("/api/units/" + unit.path("id").asLong() + "/cover").ok();
        return cover.path("code").asString() + " " + cover.path("endsOn").asString("");
    }

    private static String charges(Story story, JsonNode unit) {
        JsonNode charges = story.desk.read("/api/charges?customerId=" + unit.path("customerId").asLong() + "&unitId=" + unit.path("id").asLong()).ok();
        return charges.path("standing").asString() + " " + charges.path("warrantyEndsOn").asString();
    }
}
