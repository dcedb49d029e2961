package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** A letter that lends a unit after 24 hours: it is owed, lent against a signature, and back before the request is closed. */
@StoryTest
class LoanerStoryTest {
    private static final String LETTER = """
            售后服务承诺书
            一、质保期：自验收合格之日起免费保修 3 年。
            二、接到报修后 30 分钟内响应。
            三、故障超过24小时不能修复的，提供备机。
            """;
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private Api warehouse;
    private long loaner;

    @BeforeEach
    void aLetterThatLendsAUnit(Story story) {
        this.story = story;
        warehouse = story.as(Cast.ADMIN);
        story.itIs("2026-04-01T01:00:00Z");
        story.theLetterIsRead("承诺书.txt", LETTER.getBytes(StandardCharsets.UTF_8));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        loaner = warehouse.create("/api/loaners", Map.of("model", "SCADA-2", "serial", "BJ-01", "place", "中心库")).ok().path("id").asLong();
    }

    @Test
    void aLoanerIsOwedAfterADayAndMetByTheSignatureAlone() {
        long request = rings();

        assertThat(story.clock("LOANER").path("dueAt").asString()).isEqualTo("2026-04-02T01:00:00Z");
        JsonNode loan = lend(request, "2026-04-10").ok();

        assertThat(loan.path("number").asString()).startsWith("LN-20260401-");
        assertThat(loan.path("sha256").asString()).hasSize(64);
        assertThat(story.clock("LOANER").path("state").asString()).isEqualTo("MET");
        assertThat(lend(request, "2026-04-10").refusal()).isEqualTo("loaner-not-available");
    }

    @Test
    void aPromisedLoanerThatNobodyBroughtIsABreach() {
        rings();

        story.itIs("2026-04-02T02:00:00Z");

        assertThat(story.clock("LOANER").path("state").asString()).isEqualTo("BREACHED");
    }

    @Test
    void noLoanerIsOwedOnceTheFaultIsGone() {
        long request = rings();

        story.desk.create("/api/service-requests/" + request + "/resolve", Map.of("cause", "接触不良", "solution", "重新插拔")).ok();

        assertThat(story.clock("LOANER").path("state").asString()).isEqualTo("VOIDED");
    }

    @Test
    void aRequestIsResolvedButNotClosedWhileALoanerIsOut() {
        long request = rings();
        long loan = lend(request, "2026-04-03").ok().path("id").asLong();
        story.desk.create("/api/service-requests/" + request + "/resolve", Map.of("cause", "主板", "solution", "更换主板")).ok();

        assertThat(close(request).refusal()).isEqualTo("loaner-still-out");
        assertThat(warehouse.create("/api/loans/" + loan + "/inspection", Map.of("sound", true, "finding", "完好")).refusal()).isEqualTo("loan-is-out");
        story.itIs("2026-04-05T02:00:00Z");
        assertThat(loans("overdue=true")).containsExactly(loan);
        warehouse.create("/api/loans/" + loan + "/back", Map.of("condition", "完好，附件齐")).ok();
        assertThat(loans("overdue=true")).isEmpty();
        assertThat(loans("toInspect=true")).containsExactly(loan);
        assertThat(close(request).status()).isEqualTo(200);

        assertThat(lend(rings(), "2026-04-20").refusal()).as("nobody has looked at it").isEqualTo("loaner-not-available");
        warehouse.create("/api/loans/" + loan + "/inspection", Map.of("sound", true, "finding", "完好")).ok();
        assertThat(loans("toInspect=true")).isEmpty();
        assertThat(lend(rings(), "2026-04-20").status()).isEqualTo(201);
    }

    @Test
    void aSignedVisitLeavesTheRequestResolvedWhileALoanerIsOut() {
        long request = rings();
        lend(request, "2026-04-10").ok();
        story.act("stage", Map.of("stage", "ONSITE", "reason", "需更换电源"));
        story.theVisitGoesToTheEngineer();
        story.theEngineerChecksIn();

        story.theCustomerSigns();

        assertThat(story.request().path("status").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void whatIsHeldAsNonconformingIsLentToNobody() {
        warehouse.create("/api/nonconformities", Map.of("lot", Map.of("model", "SCADA-2", "first", "BJ-00", "last", "BJ-09"), "problem", "电源过热")).ok();

        assertThat(lend(rings(), "2026-04-10").refusal()).isEqualTo("goods-held");
    }

    @Test
    void whatWasSignedIsNeverChanged() {
        long loan = lend(rings(), "2026-04-10").ok().path("id").asLong();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> jdbc.sql("update loan set content = '{}' where id = " + loan).update()))
                .hasMessageContaining("final");
        assertThat(lendWith(rings(), Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}))).isEqualTo("loaner-not-available");
    }

    private long rings() {
        return story.theHotlineRings("MAJOR", Map.of("answeredOnCall", true)).path("id").asLong();
    }

    private Api.Answer lend(long request, String due) {
        Map<String, Object> body = new HashMap<>(Map.of("loanerId", loaner, "dueOn", due, "condition", "含电源线", "signer", "何敏",
                "image", "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing())));
        return story.desk.create("/api/service-requests/" + request + "/loans", body);
    }

    private String lendWith(long request, String picture) {
        return story.desk.create("/api/service-requests/" + request + "/loans", Map.of("loanerId", loaner, "dueOn", "2026-04-10", "signer", "何敏",
                "image", "data:image/png;base64," + picture)).refusal();
    }

    private Api.Answer close(long request) {
        return story.desk.create("/api/service-requests/" + request + "/close", Map.of("confirmedBy", "何敏", "note", ""));
    }

    private List<Long> loans(String query) {
        return Story.list(story.desk.read("/api/loans?" + query).ok().path("items")).stream().map(line -> line.path("loan").path("id").asLong()).toList();
    }
}
