package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yinuo.server.testing.Cast;
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

    @Test
    void whatALetterPromisesForAPartAloneMakesNothingElseFree(Story story) {
        JsonNode unit = sold(story, "机械密封", List.of(Map.of("name", "机械密封", "mainPart", false)));
        story.as(Cast.ADMIN).create("/api/rate-cards", QuoteSheet.card("2026-01-01", "150.00")).ok();
        long request = story.theHotlineRings("MINOR", Map.of("unitId", unit.path("id").asLong())).path("id").asLong();

        JsonNode told = story.desk.read("/api/service-requests/" + request + "/charges").ok();
        assertThat(told.path("standing").asString()).isEqualTo("NOT_PROMISED");
        assertThat(told.path("warrantyEndsOn").isNull()).as("the part's last day is not the unit's").isTrue();
        assertThat(Story.list(told.path("parts")).stream().map(part -> part.path("part").asString() + " " + part.path("endsOn").asString()))
                .containsExactly("机械密封 2028-03-20");
        assertThat(told.path("parts").path(0).path("clauseId").asLong()).isPositive();
        assertThat(charges(story, unit)).startsWith("NOT_PROMISED");

        JsonNode priced = story.desk.create("/api/service-requests/" + request + "/quotes/price", QuoteSheet.quote("0",
                QuoteSheet.labour("JUNIOR", "WORKING", 30), QuoteSheet.part("叶轮", 1, "200.00"), QuoteSheet.part("机械密封 D40", 1, "90.00"))).ok();
        assertThat(Story.list(priced.path("lines")).stream().map(line -> line.path("rule").asString() + " " + line.path("net").asString()))
                .containsExactly("RATE_CARD 50.00", "NAMED 200.00", "WARRANTY_FREE 0.00");
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
