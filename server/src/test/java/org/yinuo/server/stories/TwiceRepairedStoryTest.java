package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A computer sold on 2026-03-01 for 8,000 yuan, accepted on 2026-03-20 with a year of warranty: repaired twice, then exchanged. */
@StoryTest
class TwiceRepairedStoryTest {
    private Story story;
    private SoldComputer computer;
    private long unit;

    @BeforeEach
    void aComputerUnderContract(Story story) {
        this.story = story;
        computer = SoldComputer.underContract(story, List.of(Map.of("name", "电池", "months", 6, "mainPart", false)));
        unit = computer.id();
    }

    @Test
    void everyPromiseIsCountedOutAndTheFurthestBinds() {
        JsonNode cover = cover("");

        assertThat(cover.path("code").asString()).isEqualTo("COVERED");
        assertThat(rules(cover)).containsExactly("CONTRACT 2027-03-22 binding", "LAW 2027-03-01", "SUPPLIER null");
        assertThat(cover.path("rules").path(0).path("rolledFrom").asString()).isEqualTo("2027-03-20");
        assertThat(cover.path("rules").path(0).path("provisional").asBoolean()).isTrue();
        assertThat(rules(cover("?part=电池"))).contains("CATEGORY 2026-09-01");
        assertThat(cover("?on=2027-03-23").path("code").asString()).isEqualTo("START_UNKNOWN");
    }

    @Test
    void aPlanBoughtLaterCoversWhatTheWarrantyDoesNot() {
        story.manager.create("/api/units/" + unit + "/plans", Map.of("kind", "EXTENDED", "firstDay", "2027-03-23", "lastDay", "2028-03-22", "note", "延保")).ok();

        assertThat(cover("?on=2028-03-22").path("code").asString()).isEqualTo("COVERED");
        assertThat(story.manager.create("/api/units/" + unit + "/plans", Map.of("kind", "EXTENDED", "firstDay", "2028-01-01", "lastDay", "2029-01-01"))
                .refusal()).isEqualTo("plan-overlaps");
        story.theContractIs("suspend", Map.of("reason", "第二期款项未付"));
        assertThat(cover("").path("code").asString()).isEqualTo("SUSPENDED");
    }

    @Test
    void whatIsNotKnownIsAskedForAndContradictionsAreRefused() {
        JsonNode nothingSaid = choices(Map.of());
        assertThat(texts(nothingSaid.path("asked"))).containsExactly("fault", "works");
        assertThat(nothingSaid.path("choices")).isEmpty();

        assertThat(texts(choices(Map.of("fault", "2026-03-06", "works", false)).path("choices"), "code")).containsExactly("refund", "exchange", "repair");
        assertThat(story.desk.create("/api/units/" + unit + "/choices", Map.of("fault", "2026-02-01", "works", false)).refusal()).isEqualTo("law-facts-wrong");
    }

    @Test
    void afterTwoSignedRepairsTheCustomerMayExchangeAndTheTermEndsLater() {
        computer.isRepairedOnSite("2026-04-01", "2026-04-03");
        computer.isRepairedOnSite("2026-04-10", "2026-04-11");
        story.itIs("2026-05-06T01:00:00Z");

        assertThat(cover("").path("endsOn").asString()).as("three days in repair").isEqualTo("2027-03-23");
        JsonNode exchange = choices(Map.of("fault", "2026-05-06", "works", false, "inStock", true));
        assertThat(texts(exchange.path("choices"), "code")).containsExactly("exchange");
        assertThat(exchange.path("reasons").path(0).asString()).startsWith("Rules on Repair, Exchange and Refund of Some Goods (1995), art. 11");

        JsonNode refund = choices(Map.of("fault", "2026-05-06", "works", false, "inStock", true, "wants", "REFUND"));
        // 66 days since the sale less 3 in repair, at 0.25 % of 8,000 a day
        assertThat(refund.path("choices").path(0).path("fee").decimalValue()).isEqualByComparingTo(new BigDecimal("1260.00"));
        assertThat(refund.path("choices").path(0).path("amount").decimalValue()).isEqualByComparingTo(new BigDecimal("6740.00"));
    }

    private JsonNode cover(String query) {
        return story.desk.read("/api/units/" + unit + "/cover" + query).ok();
    }

    private JsonNode choices(Map<String, ?> said) {
        return story.desk.create("/api/units/" + unit + "/choices", said).ok();
    }

    private static List<String> rules(JsonNode cover) {
        return Story.list(cover.path("rules")).stream().map(rule -> rule.path("source").asString() + " "
                + (rule.path("endsOn").isNull() ? "null" : rule.path("endsOn").asString()) + (rule.path("binding").asBoolean() ? " binding" : "")).toList();
    }

    private static List<String> texts(JsonNode array) {
        return Story.list(array).stream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return Story.list(array).stream().map(each -> each.path(field).asString()).toList();
    }
}
