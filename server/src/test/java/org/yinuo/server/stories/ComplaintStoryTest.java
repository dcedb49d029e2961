package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** An engineer was rude and came late: the complaint ends when the customer says so, or when a manager answers for it. */
@YinuoTest
class ComplaintStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    FireTimers timers;
    private Api desk;
    private Api manager;
    private Api finance;
    private long request;

    @BeforeEach
    void aComplaint() {
        desk = Api.as(mvc, Cast.AGENT);
        manager = Api.as(mvc, Cast.MANAGER);
        finance = Api.as(mvc, Cast.FINANCE);
        request = opened("COMPLAINT");
    }

    @Test
    void owesTheFirstWordAndTheAnswerAndNoVisit() {
        assertThat(clocks()).containsExactlyInAnyOrder("RESPOND RUNNING", "COMPLAINT_ANSWER RUNNING");
        assertThat(due("COMPLAINT_ANSWER")).isEqualTo("2026-04-07T10:00:00Z");
        assertThat(noticesOf(manager)).containsExactly("RECEIVED");
    }

    @Test
    void isAnsweredInTimeOnlyByTheAnswerToTheCustomer() {
        act("reply", Map.of("text", "我们在查", "channel", "ELSEWHERE")).ok();
        act("call", Map.of("direction", "OUT", "outcome", "ANSWERED", "note", "已致歉")).ok();
        itIsFound();
        assertThat(desk.create("/api/obligations/" + clock("COMPLAINT_ANSWER").path("obligationId").asLong() + "/evidence", Map.of("text", "已答复")).refusal())
                .isEqualTo("evidence-comes-from-request");
        assertThat(clocks()).contains("COMPLAINT_ANSWER RUNNING");

        itIsAnswered("已批评教育，改派他人");

        assertThat(clocks()).contains("COMPLAINT_ANSWER MET");
        assertThat(standing()).isEqualTo("ANSWERED");
    }

    @Test
    void endsWithNoStepMissing() {
        assertThat(resolve().refusal()).isEqualTo("complaint-not-acknowledged");
        assertThat(step("investigate", Map.of("investigatorId", Cast.DISPATCHER.id(), "task", "")).refusal()).isEqualTo("complaint-not-acknowledged");
        step("acknowledge", Map.of("text", "已受理，三个工作日内答复", "channel", "ELSEWHERE")).ok();
        assertThat(complaint().path("steps").path(1).path("text").asString()).as("what the customer was told").isEqualTo("已受理，三个工作日内答复");
        assertThat(resolve().refusal()).isEqualTo("complaint-not-investigated");
        step("investigate", Map.of("investigatorId", Cast.DISPATCHER.id(), "task", "听录音，问同事")).ok();
        step("findings", Map.of("verdict", "JUSTIFIED", "findings", "迟到四十分钟，态度生硬")).ok();
        assertThat(resolve().refusal()).isEqualTo("complaint-not-answered");
        itIsAnswered("已批评教育，改派他人");
        assertThat(resolve().refusal()).isEqualTo("complaint-awaits-customer");

        theCustomerSays("GRANTED", "接受");

        resolve().ok();
        act("close", Map.of("confirmedBy", "何敏", "note", "")).ok();
        assertThat(standing()).isEqualTo("ACCEPTED");
        assertThat(open()).isEmpty();
    }

    @Test
    void offersMoneyOnlyWhenSupervisorAndFinanceAgree() {
        itIsFound();
        step("draft", Map.of("answer", "退还本月服务费", "money", Map.of("amount", "1200.00", "currency", "CNY"))).ok();
        assertThat(step("answer", Map.of("channel", "ELSEWHERE")).refusal()).isEqualTo("complaint-in-approval");
        decides(manager, "APPROVED");
        decides(finance, "REFUSED");
        assertThat(step("answer", Map.of("channel", "ELSEWHERE")).refusal()).isEqualTo("complaint-not-answered");

        step("draft", Map.of("answer", "退还半月服务费", "money", Map.of("amount", "600.00", "currency", "CNY"))).ok();
        decides(manager, "APPROVED");
        decides(finance, "APPROVED");
        step("answer", Map.of("channel", "ELSEWHERE")).ok();

        assertThat(standing()).isEqualTo("ANSWERED");
        assertThat(new String(desk.download(path("complaint.pdf?lang=zh")), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(new String(desk.download(path("complaint.pdf?lang=en")), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(steps()).containsSubsequence("IN_APPROVAL", "NOT_APPROVED", "IN_APPROVAL", "READY", "ANSWERED");
    }

    @Test
    void beginsAgainWhenTheCustomerDoesNotAcceptTheAnswer() {
        itIsFound();
        itIsAnswered("没有过错");
        clock.moveTo(Instant.parse("2026-04-02T02:00:00Z"));

        theCustomerSays("REFUSED", "录音里听得清清楚楚");

        assertThat(standing()).isEqualTo("NOT_ACCEPTED");
        assertThat(clocks()).contains("COMPLAINT_ANSWER MET", "COMPLAINT_ANSWER RUNNING");
        assertThat(noticesOf(manager)).containsExactly("NOT_ACCEPTED", "RECEIVED");
        assertThat(resolve().refusal()).isEqualTo("complaint-not-investigated");
        assertThat(step("end", Map.of("reason", "无理")).status()).isEqualTo(403);
        manager.create(path("complaint/end"), Map.of("reason", "已当面说明，客户坚持无据的要求")).ok();
        assertThat(resolve().status()).isEqualTo(200);
    }

    @Test
    void isBrokenWhenNobodyAnswersInTime() {
        clock.moveTo(Instant.parse("2026-04-08T00:00:00Z"));
        timers.fireDue(500);

        itIsFound();
        itIsAnswered("来晚了，抱歉");

        assertThat(clocks()).contains("COMPLAINT_ANSWER MET_LATE");
    }

    @Test
    void isNeverHiddenFromTheManagement() {
        long withdrawn = opened("COMPLAINT");
        act("classify", Map.of("kind", "FAULT", "requestClass", "GENERAL", "reason", "其实是设备坏了")).ok();
        desk.create("/api/service-requests/" + withdrawn + "/cancel", Map.of("reason", "客户撤回")).ok();

        assertThat(open()).isEmpty();
        assertThat(Story.list(manager.read("/api/complaints?view=all").ok().path("items")).stream()
                .map(row -> row.path("standing").asString() + " " + row.path("reason").asString()).toList())
                .containsExactly("WITHDRAWN 客户撤回", "RECLASSIFIED 其实是设备坏了");
        assertThat(manager.read("/api/complaints?view=all&standing=WITHDRAWN").ok().path("items")).hasSize(1);
        assertThat(manager.read("/api/complaints?view=all&q=SR-").ok().path("items")).hasSize(2);
        assertThat(manager.read("/api/complaints?view=all&q=%25").ok().path("items")).as("a percent sign means itself").isEmpty();
        assertThat(manager.read("/api/complaints?view=closed").refusal()).isEqualTo("view-unknown");
        assertThat(noticesOf(manager)).startsWith("WITHDRAWN", "RECLASSIFIED");
        assertThat(clocks()).contains("COMPLAINT_ANSWER VOIDED", "RESOLVE RUNNING");
    }

    @Test
    void isTakenUpWhenAFaultProvesToBeOneAndKeepsWhatWasPromised() {
        request = opened("FAULT");
        act("classify", Map.of("kind", "COMPLAINT", "requestClass", "GENERAL", "reason", "客户不满")).ok();
        act("triage", Map.of("severity", "CRITICAL", "reason", "影响大")).ok();

        assertThat(standing()).isEqualTo("RECEIVED");
        assertThat(clocks()).contains("RESPOND RUNNING", "RESOLVE RUNNING", "COMPLAINT_ANSWER RUNNING");
    }

    @Test
    void goesOnWhenAClosedOneIsReopened() {
        itIsFound();
        itIsAnswered("已改派");
        theCustomerSays("GRANTED", "");
        resolve().ok();

        act("reopen", Map.of("reason", "又来了同一个人")).ok();

        assertThat(standing()).isEqualTo("NOT_ACCEPTED");
        assertThat(resolve().refusal()).isEqualTo("complaint-not-investigated");
    }

    @Test
    void isNoComplaintWhereNobodyComplained() {
        long fault = opened("FAULT");

        assertThat(desk.read("/api/service-requests/" + fault + "/complaint").refusal()).isEqualTo("complaint-not-found");
        assertThat(desk.create("/api/service-requests/" + fault + "/complaint/answer", Map.of("channel", "ELSEWHERE")).refusal()).isEqualTo("complaint-not-found");
    }

    private long opened(String kind) {
        return desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "工程师迟到且态度差", "description", "约好九点，十点才到",
                "severity", "MINOR", "kind", kind)).ok().path("id").asLong();
    }

    private void itIsFound() {
        step("acknowledge", Map.of("text", "已受理", "channel", "ELSEWHERE")).ok();
        step("investigate", Map.of("investigatorId", Cast.DISPATCHER.id(), "task", "")).ok();
        step("findings", Map.of("verdict", "PARTLY", "findings", "迟到属实")).ok();
    }

    private void itIsAnswered(String text) {
        step("draft", Map.of("answer", text)).ok();
        step("answer", Map.of("channel", "ELSEWHERE")).ok();
    }

    private void theCustomerSays(String verdict, String reason) {
        long consent = Story.list(desk.read(path("agreements")).ok().path("consents")).stream()
                .filter(each -> each.path("state").asString().equals("AWAITED")).findFirst().orElseThrow().path("id").asLong();
        String token = desk.create("/api/consents/" + consent + "/link", Map.of()).ok().path("token").asString();
        Api.asNobody(mvc).create("/api/consent-links/answer", Map.of("token", token, "verdict", verdict, "name", "何敏", "reason", reason)).ok();
    }

    private void decides(Api who, String verdict) {
        JsonNode approval = who.read("/api/approvals/awaiting").ok().path("items").path(0);
        long open = Story.list(approval.path("steps")).stream().filter(each -> each.path("state").asString().equals("OPEN")).findFirst().orElseThrow()
                .path("id").asLong();
        who.create("/api/approval-steps/" + open + "/decision", Map.of("verdict", verdict, "reason", "已阅")).ok();
    }

    private Api.Answer step(String step, Map<String, ?> body) {
        return desk.create(path("complaint/" + step), body);
    }

    private Api.Answer act(String act, Map<String, ?> body) {
        return desk.create(path(act), body);
    }

    private Api.Answer resolve() {
        return act("resolve", Map.of("cause", "派工过满", "solution", "已答复客户"));
    }

    private String path(String act) {
        return "/api/service-requests/" + request + "/" + act;
    }

    private JsonNode complaint() {
        return desk.read(path("complaint")).ok();
    }

    private String standing() {
        return complaint().path("standing").asString();
    }

    private List<String> steps() {
        return Story.list(complaint().path("steps")).stream().map(each -> each.path("standing").asString()).toList();
    }

    private List<JsonNode> open() {
        return Story.list(manager.read("/api/complaints").ok().path("items"));
    }

    private List<JsonNode> allClocks() {
        return Story.list(desk.read("/api/service-requests/" + request).ok().path("clocks"));
    }

    private List<String> clocks() {
        return allClocks().stream().map(each -> each.path("kind").asString() + " " + each.path("state").asString()).toList();
    }

    private JsonNode clock(String kind) {
        return allClocks().stream().filter(each -> each.path("kind").asString().equals(kind)).findFirst().orElseThrow();
    }

    private String due(String kind) {
        return clock(kind).path("dueAt").asString();
    }

    private List<String> noticesOf(Api who) {
        return Story.list(who.read("/api/notices").ok().path("items")).stream().map(each -> each.path("data").path("standing").asString()).toList();
    }
}
