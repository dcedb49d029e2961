package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.testing.Api;
import tools.jackson.databind.JsonNode;

/**
 * What each penalty clause of a letter prices: 1,000 for a missed inspection, 200 for each day a report is late, 8,000 or 3,000 for a
 * late answer by its severity, a share of the monthly fee for a missed training. The contract is worth 100,000 and accepted on
 * 20 March 2026; Shanghai is eight hours ahead of the instants below.
 */
@StoryTest
class PenaltyStoryTest {
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private String contract;

    @BeforeEach
    void aContractWithPenaltiesForMoreThanItsClocks(Story story) {
        this.story = story;
        story.itIs("2026-03-21T01:00:00Z");
        story.aShortLetterIsRead(2);
        Stream.of(
                Map.of("type", "inspection_frequency", "value", 1, "unit", "times", "per", "quarter", "note", "每季度巡检 1 次"),
                Map.of("type", "report_frequency", "value", 1, "unit", "times", "per", "month", "note", "每月提交服务报告"),
                Map.of("type", "training", "value", 1, "unit", "sessions", "per", "quarter", "note", "每季度培训 1 场"),
                money(1000, "breach", Map.of("breach", "巡检每缺一次", "note", "巡检每缺一次扣 1000 元")),
                money(200, "day", Map.of("breach", "月报迟交", "note", "月报迟交每天扣 200 元")),
                money(8000, "breach", Map.of("covers", List.of("respond"), "severity", "critical", "note", "特急响应超时每次 8000 元")),
                money(3000, "breach", Map.of("covers", List.of("respond"), "severity", "minor", "note", "一般响应超时每次 3000 元")),
                Map.of("type", "penalty", "value", 5, "unit", "percent", "per", "breach", "party", "provider", "base", "当月维保费",
                        "breach", "每少培训一次", "note", "每少培训一次扣当月维保费的 5%"),
                Map.of("type", "penalty", "value", 1, "unit", "percent", "per", "breach", "party", "provider", "base", "合同总价",
                        "breach", "造成生产中断的", "note", "造成生产中断的，按合同总价 1% 赔偿")).forEach(story::aPersonAdds);
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        contract = "/api/contracts/" + story.contract();
    }

    @Test
    void aMissedInspectionCostsWhatTheLetterSays() {
        story.itIs("2026-06-20T15:59:00Z");
        assertThat(broken("INSPECTION")).isEmpty();

        story.itIs("2026-06-20T16:00:00Z");

        assertThat(broken("INSPECTION")).extracting(PenaltyStoryTest::penalty).containsExactly("1000.00");
        assertThat(sheet("2026-06-01", "2026-06-30")).contains("INSPECTION OWED 1000.00");
    }

    @Test
    void aLateReportCostsMoreEachDayUntilItIsThere() {
        story.itIs("2026-04-20T16:00:00Z");
        assertThat(broken("REPORT")).extracting(PenaltyStoryTest::penalty).containsExactly("200.00");

        story.itIs("2026-04-22T17:00:00Z");
        assertThat(broken("REPORT")).extracting(PenaltyStoryTest::penalty).containsExactly("600.00");
        story.aNoteMeets(story.promises("REPORT", "2026-04-20", "2026-04-20").getFirst(), "三月服务报告已送达");
        story.itIs("2026-04-30T01:00:00Z");

        assertThat(broken("REPORT")).extracting(PenaltyStoryTest::penalty).as("three started days").containsExactly("600.00");
    }

    @Test
    void aLateAnswerCostsWhatTheLetterSaysForItsSeverity() {
        anAnswerOfThatSeverityComesLate("CRITICAL", "2026-03-21T02:00:00Z");
        anAnswerOfThatSeverityComesLate("MINOR", "2026-03-21T03:00:00Z");
        anAnswerOfThatSeverityComesLate("MAJOR", "2026-03-21T04:00:00Z");

        assertThat(broken("RESPOND")).extracting(PenaltyStoryTest::penalty).as("newest first; nothing was agreed for a major one")
                .containsExactly("", "3000.00", "8000.00");
    }

    @Test
    void aShareOfTheMonthlyFeeIsStatedByAPersonAndMayBeStatedAnew() {
        story.itIs("2026-06-20T16:00:00Z");
        JsonNode missed = broken("TRAINING").getFirst();
        assertThat(penalty(missed)).isEmpty();
        assertThat(byHand(missed)).containsEntry("每少培训一次扣当月维保费的 5%", "BASE").containsEntry("造成生产中断的，按合同总价 1% 赔偿", "").hasSize(2);

        assertThat(sheet("2026-06-01", "2026-06-30")).contains("TRAINING TO_BE_STATED 0.00");
        assertThat(words(story.manager.download(contract + "/proof.pdf?from=2026-06-01&to=2026-06-30&lang=zh"))).contains("违约金待核定");

        state(missed, clause(missed, "BASE"), "60.00", "CNY").ok();
        assertThat(sheet("2026-06-01", "2026-06-30")).contains("TRAINING OWED 60.00");
        state(missed, clause(missed, "BASE"), "45.00", "CNY").ok();

        assertThat(sheet("2026-06-01", "2026-06-30")).contains("TRAINING OWED 45.00");
        assertThat(penalty(broken("TRAINING").getFirst())).isEqualTo("45.00");
        assertThat(broken("TRAINING").getFirst().path("events").findValuesAsString("kind")).containsExactly("PENALTY_STATED", "PENALTY_STATED");
        state(missed, clause(missed, "BASE"), "0.00", "CNY").ok();
        assertThat(sheet("2026-06-01", "2026-06-30")).contains("TRAINING OWED 0.00");
    }

    @Test
    void aPenaltyIsStatedOnlyUnderAClauseThatNeedsItInTheMoneyOfTheContract() {
        story.itIs("2026-06-20T16:00:00Z");
        JsonNode training = broken("TRAINING").getFirst();
        JsonNode inspection = broken("INSPECTION").getFirst();
        long share = clause(training, "BASE");

        assertThat(state(inspection, share, "60.00", "CNY").refusal()).as("it speaks of trainings").isEqualTo("penalty-not-by-hand");
        assertThat(state(training, share, "60.00", "USD").refusal()).isEqualTo("penalty-amount-invalid");
        assertThat(state(training, share, "-1.00", "CNY").refusal()).isEqualTo("penalty-amount-invalid");
        assertThat(story.desk.create(door(training), Map.of("clauseId", share, "amount", Map.of("amount", "60.00", "currency", "CNY"), "reason", "x")).status())
                .isEqualTo(403);
        story.desk.create("/api/breaches/" + breach(training) + "/waive", Map.of("side", "CUSTOMER", "reason", "改期由客户提出")).ok();
        story.manager.create("/api/breaches/" + breach(training) + "/waive/approve", Map.of("reason", "属实")).ok();
        assertThat(state(training, share, "60.00", "CNY").refusal()).isEqualTo("already-waived");
    }

    @Test
    void aStatedSumOnAClosedSheetIsLoweredByAWaiverAlone() {
        story.itIs("2026-06-20T16:00:00Z");
        JsonNode missed = broken("TRAINING").getFirst();
        long share = clause(missed, "BASE");
        state(missed, share, "60.00", "CNY").ok();
        story.itIs("2026-07-01T01:00:00Z");
        story.manager.create(contract + "/settlements", Map.of("firstDay", "2026-06-01", "lastDay", "2026-06-30", "agreedWith", "何敏",
                "total", Map.of("amount", total("2026-06-01", "2026-06-30"), "currency", "CNY"))).ok();

        assertThat(state(missed, share, "45.00", "CNY").refusal()).isEqualTo("penalty-settled");
        state(missed, share, "80.00", "CNY").ok();
        assertThat(sheet("2026-07-01", "2026-07-31")).contains("TRAINING OWED 20.00");
        story.desk.create("/api/breaches/" + breach(missed) + "/waive", Map.of("side", "CUSTOMER", "reason", "客户来函免责")).ok();

        assertThat(state(missed, share, "90.00", "CNY").refusal()).isEqualTo("penalty-waiver-asked");
    }

    @Test
    void aClauseIsReplacedByWhatIsStatedUnderItWhereAnEarlierReleaseReckonedIt() {
        story.itIs("2026-06-20T16:00:00Z");
        JsonNode missed = broken("TRAINING").getFirst();
        long share = clause(missed, "BASE");
        jdbc.sql("""
                insert into penalty (breach_id, clause_id, value, percent, per, base, currency) values (:breach, :clause, 5, true, 'BREACH', 100000, 'CNY')
                """).param("breach", breach(missed)).param("clause", share).update();
        assertThat(penalty(broken("TRAINING").getFirst())).as("of the contract price, as before").isEqualTo("5000.00");

        state(missed, share, "60.00", "CNY").ok();

        assertThat(penalty(broken("TRAINING").getFirst())).isEqualTo("60.00");
    }

    private String total(String first, String last) {
        return story.manager.read(contract + "/settlements/preview?firstDay=" + first + "&lastDay=" + last).ok().path("total").asString();
    }

    private static Map<String, Object> money(int value, String per, Map<String, Object> more) {
        Map<String, Object> clause = new HashMap<>(Map.of("type", "penalty", "value", value, "measure", "元", "per", per, "party", "provider"));
        clause.putAll(more);
        return clause;
    }

    /** Due half an hour after the report, given after an hour. */
    private void anAnswerOfThatSeverityComesLate(String severity, String answeredAt) {
        story.theHotlineRings(severity, Map.of());
        story.itIs(answeredAt);
        story.theDeskCalls("UNRESOLVED");
    }

    /** Newest first. */
    private List<JsonNode> broken(String kind) {
        return Story.list(story.manager.read(contract + "/breaches").ok().path("items")).stream()
                .filter(each -> each.path("clock").path("kind").asString().equals(kind)).toList();
    }

    private static String penalty(JsonNode broken) {
        return broken.path("clock").path("penalty").path("amount").asString("");
    }

    private static Map<String, String> byHand(JsonNode broken) {
        return Story.list(broken.path("byHand")).stream().collect(Collectors.toMap(each -> each.path("text").asString(), each -> each.path("why").asString("")));
    }

    private static long clause(JsonNode broken, String why) {
        return Story.list(broken.path("byHand")).stream().filter(each -> Objects.equals(each.path("why").asString(""), why)).findFirst().orElseThrow()
                .path("clauseId").asLong();
    }

    private static String words(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long breach(JsonNode broken) {
        return broken.path("clock").path("breach").path("id").asLong();
    }

    private static String door(JsonNode broken) {
        return "/api/breaches/" + breach(broken) + "/penalty";
    }

    private Api.Answer state(JsonNode broken, long clause, String amount, String currency) {
        return story.manager.create(door(broken), Map.of("clauseId", clause, "amount", Map.of("amount", amount, "currency", currency), "reason", "五月维保费 1,200 元"));
    }

    private List<String> sheet(String first, String last) {
        JsonNode sheet = story.manager.read(contract + "/settlements/preview?firstDay=" + first + "&lastDay=" + last).ok();
        return Story.list(sheet.path("lines")).stream().map(line -> line.path("kind").asString() + " " + line.path("standing").asString() + " " + line.path("penalty").asString())
                .toList();
    }
}
