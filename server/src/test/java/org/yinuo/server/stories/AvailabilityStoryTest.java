package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yinuo.server.availability.SettleMonths;
import org.yinuo.server.testing.Api;
import tools.jackson.databind.JsonNode;

/** A platform promised to be usable 99.9 % of each month. Accepted on 20 March 2026; Shanghai is eight hours ahead of the instants below. */
@StoryTest
class AvailabilityStoryTest {
    @Autowired
    SettleMonths months;
    private Story story;
    private String contract;

    @BeforeEach
    void aContractThatPromisesAvailability(Story story) {
        this.story = story;
        story.itIs("2026-03-21T01:00:00Z");
        story.aShortLetterIsRead(2);
        story.aPersonAdds(Map.of("type", "availability", "value", 99.9, "unit", "percent", "per", "month", "note", "每月可用率不低于 99.9%"));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        contract = "/api/contracts/" + story.contract();
    }

    @Test
    void aMonthWithoutOutagesIsKeptByItsFigureOnceItIsSettled() {
        story.itIs("2026-04-04T01:00:00Z");
        assertThat(months.settle()).as("March, from the day of acceptance").isEqualTo(1);
        story.itIs("2026-05-03T15:59:00Z");
        assertThat(months.settle()).as("April may still be recorded").isZero();
        story.itIs("2026-05-03T16:00:00Z");

        assertThat(months.settle()).isEqualTo(1);
        assertThat(months.settle()).as("once").isZero();

        JsonNode promise = story.promises("AVAILABILITY", "2026-04-01", "2026-05-01").getFirst();
        assertThat(promise.path("state").asString()).isEqualTo("MET");
        assertThat(promise.path("dueAt").asString()).isEqualTo("2026-04-30T16:00:00Z");
        assertThat(promise.path("label").asString()).isEqualTo("2026-04 · 100.000 % / ≥ 99.9 %");
    }

    @Test
    void aMissedMonthIsABrokenPromiseOfThatMonthAndStandsInTheProof() {
        story.itIs("2026-04-11T01:00:00Z");
        outage("2026-04-10T02:00:00Z", "2026-04-10T02:44:00Z");

        story.itIs("2026-05-04T01:00:00Z");
        months.settle();
        story.itIs("2026-05-04T01:00:00Z");

        JsonNode promise = story.promises("AVAILABILITY", "2026-04-01", "2026-05-01").getFirst();
        assertThat(promise.path("breachedAt").asString()).isEqualTo("2026-04-30T16:00:00Z");
        assertThat(story.proof().toString()).contains("2026-04 · 99.898 % / ≥ 99.9 %");
        assertThat(story.proofHashesItself()).isTrue();
        assertThat(story.manager.download(contract + "/proof.pdf?lang=zh")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        JsonNode april = month("2026-04");
        assertThat(april.path("settled").get(0).path("standing").asString()).isEqualTo("REFUTED");
        assertThat(april.path("promises").get(0).path("standing").asString()).isEqualTo("REFUTED");
    }

    @Test
    void announcedMaintenanceIsNoDowntimeAndAnOutageUnderWayCountsToNow() {
        story.itIs("2026-04-09T16:00:00Z");
        story.desk.create(contract + "/maintenance-windows", Map.of("startInclusive", "2026-04-11T18:00:00Z", "endExclusive", "2026-04-11T20:00:00Z",
                "text", "数据库升级")).ok();
        story.itIs("2026-04-12T00:00:00Z");
        outage("2026-04-11T18:00:00Z", "2026-04-11T20:30:00Z");
        long open = outage("2026-04-11T23:00:00Z", null);

        JsonNode april = month("2026-04");
        assertThat(april.path("downSeconds").asLong()).isEqualTo(90 * 60);
        assertThat(april.path("excludedSeconds").asLong()).isEqualTo(2 * 3600);
        assertThat(april.path("toDate").asBoolean()).isTrue();

        story.desk.create("/api/outages/" + open + "/end", Map.of("endExclusive", "2026-04-11T23:10:00Z")).ok();
        assertThat(month("2026-04").path("downSeconds").asLong()).isEqualTo(40 * 60);
        assertThat(story.desk.create("/api/outages/" + open + "/end", Map.of("endExclusive", "2026-04-11T23:20:00Z")).refusal()).isEqualTo("outage-ended");
    }

    @Test
    void anOutageFoundLaterBreaksAMonthThatWasSettledAsKeptAndNothingMendsIt() {
        story.itIs("2026-05-04T01:00:00Z");
        months.settle();
        long found = outage("2026-04-10T02:00:00Z", "2026-04-10T04:00:00Z");

        assertThat(months.settle()).isEqualTo(1);
        story.itIs("2026-05-04T01:00:00Z");
        assertThat(states()).containsExactlyInAnyOrder("MET", "BREACHED");

        story.desk.create("/api/outages/" + found + "/cancel", Map.of("reason", "登记错了系统")).ok();
        assertThat(months.settle()).isZero();
        assertThat(states()).containsExactlyInAnyOrder("MET", "BREACHED");
        assertThat(month("2026-04").path("percent").asDouble()).isEqualTo(100.0);
    }

    @Test
    void aMonthInWhichTheUnseenDecidesIsOpenInPageProofAndLedgerUntilSomebodyKnows() {
        story.itIs("2026-04-21T01:00:00Z");
        long blind = unseen("2026-04-10T00:00:00Z", "2026-04-11T00:00:00Z");
        JsonNode page = month("2026-04");
        assertThat(page.path("unseenSeconds").asLong()).isEqualTo(86_400);
        assertThat(page.path("promises").get(0).path("standing").asString()).isEqualTo("OPEN");
        story.itIs("2026-05-04T01:00:00Z");

        assertThat(months.settle()).isEqualTo(1);
        assertThat(months.settle()).as("once").isZero();
        story.itIs("2026-05-20T01:00:00Z");

        JsonNode open = story.promises("AVAILABILITY", "2026-04-01", "2026-05-01").getFirst();
        assertThat(open.path("state").asString()).as("neither kept nor broken").isEqualTo("PAUSED");
        assertThat(open.path("label").asString()).isEqualTo("2026-04 · 96.666–100.000 % / ≥ 99.9 %");
        assertThat(month("2026-04").path("settled").get(0).path("standing").asString()).isEqualTo("OPEN");
        assertThat(story.proof().toString()).contains("96.666–100.000 %", "UNSEEN");
        JsonNode row = Story.list(story.manager.read(contract + "/ledger").ok().path("rows")).stream()
                .filter(each -> each.path("kind").asString().equals("AVAILABILITY")).findFirst().orElseThrow();
        assertThat(row.path("open").asLong()).isEqualTo(1);
        assertThat(row.path("kept").asLong() + row.path("broken").asLong()).isZero();

        story.desk.create("/api/unseen-stretches/" + blind + "/cancel", Map.of("reason", "备用监控的记录完整")).ok();
        assertThat(months.settle()).isEqualTo(1);
        assertThat(states()).containsExactly("MET");
    }

    @Test
    void anOutageFoundInWhatWasUnseenRefutesTheMonth() {
        story.itIs("2026-04-21T01:00:00Z");
        unseen("2026-04-10T00:00:00Z", "2026-04-11T00:00:00Z");
        story.itIs("2026-05-04T01:00:00Z");
        months.settle();

        outage("2026-04-10T02:00:00Z", "2026-04-10T04:00:00Z");
        assertThat(months.settle()).isEqualTo(1);
        assertThat(months.settle()).isZero();
        story.itIs("2026-05-04T01:00:00Z");

        assertThat(states()).as("one promise, counted once").containsExactly("BREACHED");
        assertThat(month("2026-04").path("settled").get(1).path("standing").asString()).isEqualTo("REFUTED");
    }

    @Test
    void refusesUnseenStretchesThatCannotBe() {
        assertThat(unseen("2026-03-21T00:30:00Z", "2026-03-22T00:00:00Z", contract).refusal()).isEqualTo("unseen-in-future");
        assertThat(unseen("2026-03-21T00:00:00Z", "2026-03-21T00:00:00Z", contract).refusal()).isEqualTo("unseen-ends-before");
        assertThat(story.desk.create("/api/unseen-stretches/999999/cancel", Map.of("reason", "x")).refusal()).isEqualTo("unseen-unknown");
        long id = unseen("2026-03-20T22:00:00Z", "2026-03-21T00:00:00Z");
        story.desk.create("/api/unseen-stretches/" + id + "/cancel", Map.of("reason", "登记错了")).ok();
        assertThat(story.desk.create("/api/unseen-stretches/" + id + "/cancel", Map.of("reason", "再来")).refusal()).isEqualTo("unseen-cancelled");
    }

    @Test
    void theMonthOfAcceptanceCountsFromTheDayOfAcceptance() {
        assertThat(month("2026-03").path("agreedSeconds").asLong()).as("20 March 00:00 to 21 March 09:00").isEqualTo(33 * 3600);
        assertThat(month("2026-02").path("percent").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-22T00:00:00Z, -,                    outage-in-future
            2026-03-21T00:00:00Z, 2026-03-22T00:00:00Z, outage-in-future
            2026-03-21T00:00:00Z, 2026-03-21T00:00:00Z, outage-ends-before
            2026-03-21T00:00:00Z, 2026-03-20T00:00:00Z, outage-ends-before
            """)
    void refusesOutagesThatCannotBe(String from, String to, String code) {
        assertThat(story.desk.create(contract + "/outages", draft(from, to)).refusal()).isEqualTo(code);
    }

    @Test
    void refusesMaintenanceThatWasNotAnnouncedInTimeAndWhatBelongsToOthers() {
        assertThat(window("2026-03-21T01:00:00Z", "2026-03-21T02:00:00Z")).isEqualTo("window-in-past");
        assertThat(window("2026-03-22T01:00:00Z", "2026-03-22T01:00:00Z")).isEqualTo("window-ends-before");
        assertThat(window("2026-03-22T01:00:00Z", "2026-05-22T01:00:00Z")).isEqualTo("window-too-long");
        Map<String, Object> foreign = new HashMap<>(draft("2026-03-21T00:00:00Z", null));
        foreign.put("requestId", 999_999);
        assertThat(story.desk.create(contract + "/outages", foreign).refusal()).isEqualTo("outage-of-another");
        assertThat(story.desk.create("/api/outages/999999/cancel", Map.of("reason", "x")).refusal()).isEqualTo("outage-unknown");
        assertThat(story.manager.read(contract + "/availability?month=2026-13").refusal()).isEqualTo("month-invalid");
    }

    private String window(String from, String to) {
        return story.desk.create(contract + "/maintenance-windows", Map.of("startInclusive", from, "endExclusive", to, "text", "升级")).refusal();
    }

    private long outage(String from, String to) {
        return story.desk.create(contract + "/outages", draft(from, to)).ok().path("id").asLong();
    }

    private long unseen(String from, String to) {
        return unseen(from, to, contract).ok().path("id").asLong();
    }

    private Api.Answer unseen(String from, String to, String of) {
        return story.desk.create(of + "/unseen-stretches", Map.of("startInclusive", from, "endExclusive", to, "reason", "监控主机断电"));
    }

    private static Map<String, Object> draft(String from, String to) {
        Map<String, Object> draft = new HashMap<>(Map.of("system", "调度平台", "planned", false, "cause", "数据库主机停机", "startInclusive", from));
        if (to != null) {
            draft.put("endExclusive", to);
        }
        return draft;
    }

    private JsonNode month(String month) {
        return story.manager.read(contract + "/availability?month=" + month).ok();
    }

    private List<String> states() {
        return story.promises("AVAILABILITY", "2026-04-01", "2026-05-01").stream().map(each -> each.path("state").asString()).toList();
    }
}
