package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/**
 * What broken promises cost, month by month: 1 % of 100,000 for each answer that comes late, 1 % for each day a fault lasts too
 * long, 5 % at most. Shanghai is eight hours ahead of the instants below.
 */
@StoryTest
class SettlementStoryTest {
    private static final String LETTER = """
            售后服务承诺书
            一、质保期：自验收合格之日起免费保修 2 年。
            二、提供 7×24 小时服务，接到报修后 30 分钟内响应。
            三、一般故障 24 小时内解决。
            四、未按时响应的，每次按合同金额的 1% 支付违约金，累计不超过合同金额的 5%。
            五、未按时解决的，每延迟一天按合同金额的 1% 支付违约金，累计不超过合同金额的 5%。
            六、逾期未解决的，用户可另行委托第三方维修，费用由我方承担。
            """;
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private Api admin;
    private String contract;

    @BeforeEach
    void aPlantWithAContract(Story story) {
        this.story = story;
        admin = Api.as(mvc, Cast.ADMIN);
        story.theLetterIsRead("承诺书.txt", LETTER.getBytes(StandardCharsets.UTF_8));
        story.clauses().stream().filter(each -> each.path("clause").path("type").asString().equals("penalty") && each.path("clause").path("value").asInt() == 1)
                .forEach(each -> story.aPersonCorrects(each, Map.of("covers", List.of(each.path("clause").path("per").asString().equals("day") ? "resolve" : "respond"))));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        contract = "/api/contracts/" + story.contract();
    }

    @Test
    void aMonthIsSettledWithWhatIsOwedAndTheRestGrowsOntoTheNextSheet() {
        anAnswerComesLate("2026-04-02T01:00:00Z");
        aFaultOfAprilLastsUntilTheThirdOfMay();

        story.itIs("2026-05-01T01:00:00Z");
        JsonNode april = sheet("2026-04-01", "2026-04-30");
        assertThat(lines(april)).containsExactly("RESPOND OWED 1000.00", "RESOLVE OWED 2000.00");
        assertThat(april.path("total").asString()).isEqualTo("3000.00");
        assertThat(close("2026-04-01", "2026-04-30", "2999.00").refusal()).isEqualTo("settlement-changed");
        assertThat(story.manager.create(contract + "/settlements", Map.of("firstDay", "2026-04-01", "lastDay", "2026-04-30", "agreedWith", "何敏",
                "total", Map.of("amount", "3000.00", "currency", "USD"))).refusal()).as("dollars were not agreed").isEqualTo("settlement-changed");
        JsonNode closed = close("2026-04-01", "2026-04-30", "3000.00").ok();
        assertThat(closed.path("number").asString()).startsWith("ST-20260501-");

        story.itIs("2026-05-03T04:00:00Z");
        story.act("resolve", Map.of("cause", "主板", "solution", "更换主板"));
        story.itIs("2026-06-01T01:00:00Z");
        JsonNode may = sheet("2026-05-01", "2026-05-31");
        assertThat(lines(may)).as("five started days in all, two of them paid for; the answer is not owed twice").containsExactly("RESOLVE OWED 3000.00");
        assertThat(may.path("penalties").asString()).as("5,000 at most, 3,000 are settled").isEqualTo("2000.00");
        assertThat(story.manager.read("/api/settlements/" + closed.path("id").asLong()).ok().path("sheet").path("total").asString())
                .as("a closed sheet stays").isEqualTo("3000.00");
    }

    @Test
    void aWaiverNeedsASecondPersonAndComesBackAsCreditWhenItIsGivenAfterTheSheet() {
        long breach = anAnswerComesLate("2026-04-02T01:00:00Z");
        String door = "/api/breaches/" + breach;

        story.manager.create(door + "/waive", Map.of("side", "US", "reason", "电话线路中断")).ok();
        assertThat(story.manager.create(door + "/waive/approve", Map.of("reason", "同意")).refusal()).isEqualTo("waiver-needs-second-person");
        assertThat(story.desk.create(door + "/waive/approve", Map.of("reason", "同意")).status()).isEqualTo(403);
        assertThat(story.clock("RESPOND").path("breach").path("waived").asBoolean()).isFalse();
        long letter = admin.upload("/api/attachments", "来函.png", Story.drawing()).ok().path("id").asLong();
        admin.create(door + "/waive/refuse", Map.of("reason", "线路由我方维护", "attachmentId", letter)).ok();
        assertThat(breaches().getFirst().path("events").path(1).path("attachmentId").asLong()).isEqualTo(letter);
        story.itIs("2026-05-01T01:00:00Z");
        close("2026-04-01", "2026-04-30", "1000.00").ok();

        story.desk.create(door + "/waive", Map.of("side", "CUSTOMER", "reason", "客户来函免责")).ok();
        assertThat(lines(sheet("2026-05-01", "2026-05-31"))).containsExactly("RESPOND WAIVER_ASKED 0.00");
        assertThat(story.manager.create(door + "/waive/approve", Map.of("reason", "见来函", "attachmentId", 999_999)).refusal()).isEqualTo("attachment-unknown");
        assertThat(story.manager.create(door + "/waive/approve", Map.of("reason", "见来函", "attachmentId", letter)).refusal()).as("brought in by another")
                .isEqualTo("attachment-unknown");
        long again = story.manager.upload("/api/attachments", "来函.png", Story.drawing()).ok().path("id").asLong();
        story.manager.create(door + "/waive/approve", Map.of("reason", "见来函", "attachmentId", again)).ok();

        assertThat(story.clock("RESPOND").path("breach").path("waivedBy").asString()).isEqualTo(Cast.MANAGER.actor().displayName());
        assertThat(story.clock("RESPOND").path("breachedAt").asString()).as("nothing erases it").isEqualTo("2026-04-02T01:30:00Z");
        assertThat(lines(sheet("2026-05-01", "2026-05-31"))).containsExactly("RESPOND WAIVED -1000.00");
        assertThat(story.manager.create(door + "/waive", Map.of("reason", "再次")).refusal()).isEqualTo("already-waived");
        assertThat(Story.list(breaches().getFirst().path("events")).stream().map(each -> each.path("kind").asString()))
                .containsExactly("WAIVER_ASKED", "WAIVER_REFUSED", "WAIVER_ASKED", "WAIVED");
    }

    /** Six answers late at 1,000 each make 6,000, of which 5,000 are paid; without one of them 5,000 are still owed, without two 4,000. */
    @Test
    void aWaiverGivesBackNothingThatTheCapHadTakenOff() {
        List<Long> breaches = Stream.of("02", "03", "07", "08", "09", "10").map(day -> anAnswerComesLate("2026-04-" + day + "T01:00:00Z")).toList();
        story.itIs("2026-05-01T01:00:00Z");
        close("2026-04-01", "2026-04-30", "5000.00").ok();

        aWaiverIsApproved(breaches.get(0));
        assertThat(sheet("2026-05-01", "2026-05-31").path("penalties").asString()).isEqualTo("0.00");
        aWaiverIsApproved(breaches.get(1));

        assertThat(sheet("2026-05-01", "2026-05-31").path("penalties").asString()).isEqualTo("-1000.00");
    }

    private void aWaiverIsApproved(long breach) {
        story.desk.create("/api/breaches/" + breach + "/waive", Map.of("side", "CUSTOMER", "reason", "客户来函免责")).ok();
        story.manager.create("/api/breaches/" + breach + "/waive/approve", Map.of("reason", "见来函")).ok();
    }

    @Test
    void whatIsDisputedIsSettledWhenTheDisputeIsOver() {
        long breach = anAnswerComesLate("2026-04-02T01:00:00Z");
        story.desk.create("/api/breaches/" + breach + "/dispute", Map.of("side", "CUSTOMER", "reason", "应按两次计算")).ok();
        assertThat(story.desk.create("/api/breaches/" + breach + "/dispute", Map.of("reason", "再次")).refusal()).isEqualTo("already-disputed");

        story.itIs("2026-05-01T01:00:00Z");
        JsonNode april = sheet("2026-04-01", "2026-04-30");
        assertThat(lines(april)).containsExactly("RESPOND DISPUTED 0.00");
        assertThat(april.path("undecided").asInt()).isEqualTo(1);
        close("2026-04-01", "2026-04-30", "0.00").ok();

        story.manager.create("/api/breaches/" + breach + "/dispute/close", Map.of("reason", "双方确认按一次")).ok();
        assertThat(lines(sheet("2026-05-01", "2026-05-31"))).containsExactly("RESPOND OWED 1000.00");
        assertThat(story.manager.create("/api/breaches/" + breach + "/dispute/close", Map.of("reason", "再次")).refusal()).isEqualTo("not-disputed");
    }

    @Test
    void whatTheCustomerHadDoneElsewhereIsOursToPayWithTheInvoice() {
        long breach = anAnswerComesLate("2026-04-02T01:00:00Z");
        String door = "/api/breaches/" + breach + "/done-elsewhere";
        Map<String, String> cost = Map.of("amount", "6800.00", "currency", "CNY");
        assertThat(story.desk.create(door, Map.of("amount", cost, "reason", "另请第三方更换电源")).refusal()).isEqualTo("cost-needs-evidence");
        long invoice = story.desk.upload("/api/attachments", "发票.png", Story.drawing()).ok().path("id").asLong();
        assertThat(story.desk.create(door, Map.of("amount", Map.of("amount", "6800.00", "currency", "USD"), "reason", "x", "attachmentId", invoice)).refusal())
                .isEqualTo("cost-invalid");
        story.desk.create(door, Map.of("amount", cost, "reason", "另请第三方更换电源", "attachmentId", invoice)).ok();

        story.itIs("2026-05-01T01:00:00Z");
        JsonNode april = sheet("2026-04-01", "2026-04-30");
        assertThat(april.path("costs").asString()).as("no cap covers it").isEqualTo("6800.00");
        close("2026-04-01", "2026-04-30", "7800.00").ok();
        assertThat(lines(sheet("2026-05-01", "2026-05-31"))).as("once").isEmpty();
    }

    @Test
    void aClosedSheetIsPaidOnceAndNeverChanges() {
        anAnswerComesLate("2026-04-02T01:00:00Z");
        assertThat(close("2026-04-01", "2026-04-30", "1000.00").refusal()).isEqualTo("settlement-not-over");
        story.itIs("2026-05-01T01:00:00Z");
        long sheet = close("2026-04-01", "2026-04-30", "1000.00").ok().path("id").asLong();
        assertThat(close("2026-04-30", "2026-04-30", "0.00").refusal()).isEqualTo("settlement-overlaps");

        Map<String, ?> paid = Map.of("paidOn", "2026-05-01", "reference", "抵扣 5 月维保款");
        assertThat(story.desk.create("/api/settlements/" + sheet + "/paid", paid).status()).isEqualTo(403);
        assertThat(story.manager.create("/api/settlements/" + sheet + "/paid", paid).ok().path("paidOn").asString()).isEqualTo("2026-05-01");
        assertThat(story.manager.create("/api/settlements/" + sheet + "/paid", paid).refusal()).isEqualTo("settlement-paid-before");
        assertThatThrownBy(() -> jdbc.sql("update settlement set penalties = 0").update()).isInstanceOf(DataAccessException.class);
        assertThat(Story.list(story.manager.read(contract + "/settlements").ok().path("items"))).hasSize(1);
    }

    @Test
    void aSheetIsPaidInMoneyOrByItsCreditNoteButNotBoth() {
        anAnswerComesLate("2026-04-02T01:00:00Z");
        story.itIs("2026-05-01T01:00:00Z");
        String credited = "/api/settlements/" + close("2026-04-01", "2026-04-15", "1000.00").ok().path("id").asLong();
        String paid = "/api/settlements/" + close("2026-04-16", "2026-04-30", "0.00").ok().path("id").asLong();
        Map<String, ?> money = Map.of("paidOn", "2026-05-01", "reference", "银行回单");

        String note = story.as(Cast.FINANCE).create(credited + "/credit-note", Map.of("note", "")).ok().path("number").asString();
        story.manager.create(paid + "/paid", money).ok();

        assertThat(story.manager.read(credited).ok().path("paidReference").asString()).isEqualTo(note);
        assertThat(story.manager.create(credited + "/paid", money).refusal()).isEqualTo("settlement-paid-before");
        assertThat(story.as(Cast.FINANCE).create(credited + "/credit-note", Map.of("note", "")).refusal()).isEqualTo("credited-before");
        assertThat(story.as(Cast.FINANCE).create(paid + "/credit-note", Map.of("note", "")).refusal()).isIn("nothing-to-credit", "settlement-paid-before");
    }

    @Test
    void aSheetIsHandedOutAsAFormAndAsATable() {
        anAnswerComesLate("2026-04-02T01:00:00Z");
        story.itIs("2026-05-01T01:00:00Z");
        String draft = contract + "/settlements/draft";
        assertThat(new String(story.manager.download(draft + ".pdf?firstDay=2026-04-01&lastDay=2026-04-30&lang=zh"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        long sheet = close("2026-04-01", "2026-04-30", "1000.00").ok().path("id").asLong();

        String table = new String(story.manager.download("/api/settlements/" + sheet + "/sheet.csv?lang=zh"), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFF违约事项,对象,").contains("\r\n响应,SR-20260402-").contains(",1000.00,0.00,1000.00,0.00,CNY\r\n");
        assertThat(story.manager.download("/api/settlements/" + sheet + "/sheet.pdf?lang=en")).hasSizeGreaterThan(10_000);
    }

    @Test
    void aLargeWaiverGoesThroughTheChainOfApproval() {
        long breach = anAnswerComesLate("2026-04-02T01:00:00Z");
        String door = "/api/breaches/" + breach;
        assertThat(story.desk.read("/api/waiver-limit").ok().path("above").asString()).isEqualTo("10000.00");
        admin.replace("/api/waiver-limit", 0, Map.of("above", "999.99")).ok();

        story.desk.create(door + "/waive", Map.of("side", "US", "reason", "电话线路中断")).ok();
        assertThat(breaches().getFirst().path("inApproval").asBoolean()).isTrue();
        assertThat(story.manager.create(door + "/waive/approve", Map.of("reason", "同意")).refusal()).isEqualTo("waiver-in-approval");
        JsonNode waits = story.manager.read("/api/approvals/awaiting").ok().path("items").path(0);
        assertThat(waits.path("title").asString()).endsWith("CNY 1000.00");
        story.manager.create("/api/approval-steps/" + waits.path("steps").path(0).path("id").asLong() + "/decision", Map.of("verdict", "APPROVED", "reason", "属实")).ok();

        assertThat(story.clock("RESPOND").path("breach").path("waiverReason").asString()).isEqualTo("电话线路中断");
        assertThat(Story.list(breaches().getFirst().path("events")).stream().map(each -> each.path("kind").asString())).containsExactly("WAIVER_ASKED", "WAIVED");
    }

    /** The breach of an answer due half an hour after the report, given an hour after it; the fault is gone at once. */
    private long anAnswerComesLate(String reportedAt) {
        story.itIs(reportedAt);
        story.theHotlineRings("MINOR", Map.of("level", "一般故障"));
        story.itIs(Instant.parse(reportedAt).plusSeconds(3_600).toString());
        story.theDeskCalls("SOLVED");
        story.act("resolve", Map.of("cause", "电源", "solution", "重新上电"));
        return story.clock("RESPOND").path("breach").path("id").asLong();
    }

    /** Reported on 28 April at 10:00 and due a day later; at midnight on the 30th it is late by a day and a half. */
    private void aFaultOfAprilLastsUntilTheThirdOfMay() {
        story.itIs("2026-04-28T02:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般故障"));
        story.theDeskCalls("UNRESOLVED");
    }

    private JsonNode sheet(String first, String last) {
        return story.manager.read(contract + "/settlements/preview?firstDay=" + first + "&lastDay=" + last).ok();
    }

    private Api.Answer close(String first, String last, String total) {
        return story.manager.create(contract + "/settlements", Map.of("firstDay", first, "lastDay", last, "agreedWith", "何敏",
                "total", Map.of("amount", total, "currency", "CNY")));
    }

    private List<JsonNode> breaches() {
        return Story.list(story.manager.read(contract + "/breaches").ok().path("items"));
    }

    private static List<String> lines(JsonNode sheet) {
        return Story.list(sheet.path("lines")).stream().map(line -> line.path("kind").asString() + " " + line.path("standing").asString()
                + " " + line.path("penalty").asString()).toList();
    }
}
