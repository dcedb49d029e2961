package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.approval.RemindApprovers;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database must be restored: nothing is done before two departments have approved and the customer has consented. */
@YinuoTest
class MajorRequestStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    RemindApprovers approvers;
    @Autowired
    FireTimers timers;
    @Autowired
    JdbcClient jdbc;
    private Api desk;
    private Api technical;
    private Api business;
    private Api customer;
    private long request;

    @BeforeEach
    void aMajorRequest() {
        desk = Api.as(mvc, Cast.AGENT);
        technical = Api.as(mvc, Cast.TECHNICAL);
        business = Api.as(mvc, Cast.BUSINESS);
        customer = Api.asNobody(mvc);
        request = desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "误删收费数据", "description", "四月前的收费数据被清空",
                "severity", "CRITICAL", "kind", "DATA_CORRECTION", "requestClass", "MAJOR", "answeredOnCall", true)).ok().path("id").asLong();
    }

    @Test
    void isWorkedOnOnceHouseAndCustomerAgree() {
        nothingMayBegin("major-not-reported");
        assertThat(act("major-report", Map.of("situation", "s", "impact", "i", "plan", "p", "risk", "r", "attachmentId", 999_999)).refusal())
                .isEqualTo("attachment-unknown");
        itIsReported();
        nothingMayBegin("major-not-approved");
        assertThat(waitingFor(business)).isEmpty();
        decides(technical, "APPROVED");
        decides(business, "APPROVED");
        nothingMayBegin("major-awaits-consent");
        assertThat(resolveClock()).isEqualTo("PAUSED");

        itIs("2026-04-01T05:00:00Z");
        String link = link(theConsent());
        assertThat(customer.create("/api/consent-links/look", Map.of("token", link)).ok().path("scope").asString()).contains("从备份恢复");
        answers(link, "GRANTED", "").ok();

        assertThat(resolveClock()).isEqualTo("RUNNING");
        assertThat(standing()).isEqualTo("CONSENTED");
        act("stage", Map.of("stage", "REMOTE", "reason", "远程恢复")).ok();
        act("resolve", Map.of("cause", "误操作", "solution", "从备份恢复并核对")).ok();
        act("major-record", Map.of("startedAt", "2026-04-01T05:00:00Z", "endedAt", "2026-04-01T05:00:00Z", "handling", "恢复到 3 月 31 日备份",
                "result", "账目与纸质单据一致", "followUp", "收回批量删除权限")).ok();
        assertThat(new String(desk.download("/api/service-requests/" + request + "/major-record.pdf?lang=zh"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(new String(desk.download("/api/service-requests/" + request + "/major-approval.pdf?lang=en"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(timeline()).containsSubsequence("MAJOR_REPORTED", "MAJOR_APPROVED", "PAUSED", "CONSENTED", "RESUMED", "RESOLVED", "MAJOR_RECORDED");
    }

    @Test
    void endsWhenTheCustomerRefuses() {
        itIsReported();
        decides(technical, "APPROVED");
        decides(business, "APPROVED");

        itIs("2026-04-01T03:00:00Z");
        answers(link(theConsent()), "REFUSED", "等月结后再说").ok();

        assertThat(standing()).isEqualTo("REFUSED_BY_CUSTOMER");
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(act("stage", Map.of("stage", "REMOTE", "reason", "远程恢复")).refusal()).isEqualTo("request-ended");
        assertThat(act("reopen", Map.of("reason", "再来")).refusal()).isEqualTo("request-was-cancelled");
        assertThat(act("uncancel", Map.of("why", "MISTAKE", "reason", "再来")).refusal()).isEqualTo("major-refused-by-customer");
        assertThat(resolveClock()).isEqualTo("VOIDED");
    }

    @Test
    void keepsAnEngineerFromStartingAfterTheCustomerRefused() {
        act("stage", Map.of("stage", "ONSITE", "reason", "到现场看")).ok();
        long visit = Api.as(mvc, Cast.DISPATCHER).read("/api/work-orders?requestId=" + request).ok().path("items").path(0).path("id").asLong();
        Api.as(mvc, Cast.DISPATCHER).create("/api/work-orders/" + visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
        Api engineer = Api.as(mvc, Cast.ENGINEER);
        for (String step : List.of("accept", "travel")) {
            engineer.create("/api/work-orders/" + visit + "/" + step, Map.of()).ok();
        }
        engineer.create("/api/work-orders/" + visit + "/arrive", Map.of("place", "机房")).ok();
        assertThat(engineer.create("/api/work-orders/" + visit + "/start", Map.of()).refusal()).isEqualTo("major-not-reported");
        itIsReported();
        decides(technical, "APPROVED");
        decides(business, "APPROVED");

        answers(link(theConsent()), "REFUSED", "不同意").ok();

        assertThat(engineer.create("/api/work-orders/" + visit + "/start", Map.of()).refusal()).isEqualTo("major-refused-by-customer");
    }

    @Test
    void isNotFinishedByASignatureWhenItBecameMajorDuringTheVisit() {
        request = desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "查询慢", "description", "", "severity", "MINOR",
                "kind", "FAULT", "answeredOnCall", true)).ok().path("id").asLong();
        act("stage", Map.of("stage", "ONSITE", "reason", "到现场看")).ok();
        Api dispatcher = Api.as(mvc, Cast.DISPATCHER);
        long visit = dispatcher.read("/api/work-orders?requestId=" + request).ok().path("items").path(0).path("id").asLong();
        dispatcher.create("/api/work-orders/" + visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
        Api engineer = Api.as(mvc, Cast.ENGINEER);
        for (String step : List.of("accept", "travel", "arrive", "start")) {
            engineer.create("/api/work-orders/" + visit + "/" + step, Map.of()).ok();
        }
        int version = engineer.read("/api/work-orders/" + visit).ok().path("version").asInt();
        engineer.replace("/api/work-orders/" + visit + "/findings", version, Map.of("fault", "数据丢失", "cause", "误删", "solution", "恢复", "parts", "", "test", "")).ok();
        act("classify", Map.of("kind", "DATA_CORRECTION", "requestClass", "MAJOR", "reason", "涉及全部收费数据")).ok();

        String signed = "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing());
        assertThat(engineer.create("/api/work-orders/" + visit + "/sign", Map.of("signer", "王敏", "rating", 5, "image", signed)).refusal())
                .isEqualTo("major-not-reported");
        assertThat(dispatcher.read("/api/work-orders/" + visit).ok().path("status").asString()).isEqualTo("WORKING");
    }

    @Test
    void datesNoWorkBeforeTheConsent() {
        itIsReported();
        decides(technical, "APPROVED");
        decides(business, "APPROVED");
        itIs("2026-04-01T05:00:00Z");
        answers(link(theConsent()), "GRANTED", "").ok();

        itIs("2026-04-01T06:00:00Z");
        String before = "2026-04-01T04:59:59Z";

        assertThat(act("resolve", Map.of("cause", "误操作", "solution", "恢复", "occurredAt", before)).refusal()).isEqualTo("work-before-consent");
        assertThat(act("major-record", Map.of("startedAt", before, "endedAt", "2026-04-01T05:30:00Z", "handling", "恢复", "result", "一致",
                "followUp", "")).refusal()).isEqualTo("work-before-consent");
        act("resolve", Map.of("cause", "误操作", "solution", "恢复", "occurredAt", "2026-04-01T05:00:00Z")).ok();
    }

    @Test
    void isReportedAnewAfterTheHouseRefused() {
        itIsReported();
        assertThat(report().refusal()).isEqualTo("major-reported-already");
        decides(technical, "REFUSED");
        nothingMayBegin("major-refused-by-house");

        itIsReported();

        assertThat(standing()).isEqualTo("IN_APPROVAL");
        assertThat(act("classify", Map.of("kind", "FAULT", "requestClass", "GENERAL", "reason", "省事")).refusal()).isEqualTo("major-stays-major");
    }

    @Test
    void isDecidedOnlyByThoseNamedAndNeverByWhoAsked() {
        itIsReported();
        long step = waitingFor(technical).getFirst().path("steps").path(0).path("id").asLong();
        long later = waitingFor(technical).getFirst().path("steps").path(1).path("id").asLong();

        assertThat(decide(Api.as(mvc, Cast.ENGINEER), step, "APPROVED").refusal()).isEqualTo("approval-not-found");
        assertThat(decide(business, step, "APPROVED").refusal()).isEqualTo("approval-of-others");
        assertThat(decide(business, later, "APPROVED").refusal()).isEqualTo("approval-decided");
        assertThat(decide(desk, step, "APPROVED").refusal()).isEqualTo("approval-of-others");
        decide(technical, step, "APPROVED").ok();
        assertThat(decide(technical, step, "REFUSED").refusal()).isEqualTo("approval-decided");
    }

    @Test
    void isDecidedByAStandInForTheTimeNamed() {
        itIsReported();
        assertThat(waitingFor(Api.as(mvc, Cast.MANAGER))).isEmpty();
        technical.create("/api/approval-delegates", Map.of("delegateId", Cast.MANAGER.id(), "startInclusive", "2026-04-01T01:00:00Z",
                "endExclusive", "2026-04-02T01:00:00Z")).ok();

        decides(Api.as(mvc, Cast.MANAGER), "APPROVED");

        JsonNode decision = agreements().path("approvals").path(0).path("steps").path(0).path("decision");
        assertThat(decision.path("by").asString()).isEqualTo("周经理");
        assertThat(decision.path("insteadOf").asString()).isEqualTo("孙总工");
    }

    @Test
    void takesTheStepsTheHouseHasSet() {
        Api admin = Api.as(mvc, Cast.ADMIN);
        admin.replace("/api/approval-chains/MAJOR_REQUEST", 0, Map.of("steps", List.of(Map.of("turn", 1, "role", "TECHNICAL_LEAD", "hours", 2),
                Map.of("turn", 1, "userId", Cast.BUSINESS.id(), "hours", 2)))).ok();

        itIsReported();

        assertThat(waitingFor(technical)).hasSize(1);
        assertThat(waitingFor(business)).hasSize(1);
        itIs("2026-04-01T03:00:00Z");
        assertThat(approvers.remind()).isEqualTo(2);
        assertThat(approvers.remind()).isZero();
        assertThat(timeline()).contains("APPROVAL_LATE");
    }

    @Test
    void eachStepIsOwedInItsTimeAndMetByTheDecisionAlone() {
        bothDecideWithinTwoHours();
        itIsReported();
        assertThat(decisionsOwed()).containsExactly("RUNNING 2026-04-01T03:00:00Z", "RUNNING 2026-04-01T03:00:00Z");

        itIs("2026-04-01T02:00:00Z");
        decides(technical, "APPROVED");
        itIs("2026-04-01T03:00:01Z");
        timers.fireDue(500);
        assertThat(decisionsOwed()).containsExactly("MET 2026-04-01T03:00:00Z", "BREACHED 2026-04-01T03:00:00Z");

        decides(business, "APPROVED");
        assertThat(decisionsOwed()).containsExactly("MET 2026-04-01T03:00:00Z", "MET_LATE 2026-04-01T03:00:00Z");
    }

    @Test
    void owesNoDecisionOnceTheApprovalEndedWithoutIt() {
        bothDecideWithinTwoHours();
        itIsReported();

        decides(technical, "REFUSED");

        assertThat(decisionsOwed()).containsExactly("MET 2026-04-01T03:00:00Z", "VOIDED 2026-04-01T03:00:00Z");
    }

    private void bothDecideWithinTwoHours() {
        Api.as(mvc, Cast.ADMIN).replace("/api/approval-chains/MAJOR_REQUEST", 0, Map.of("steps", List.of(Map.of("turn", 1, "role", "TECHNICAL_LEAD", "hours", 2),
                Map.of("turn", 1, "userId", Cast.BUSINESS.id(), "hours", 2)))).ok();
    }

    private List<String> decisionsOwed() {
        return jdbc.sql("select state, due_at from obligation where subject_type = 'APPROVAL_STEP' and kind = 'APPROVAL' order by subject_id")
                .query((row, n) -> row.getString("state") + " " + row.getObject("due_at", OffsetDateTime.class).toInstant()).list();
    }

    @Test
    void changesChainsByVersionAndLeavesWhatRunsAlone() {
        Api admin = Api.as(mvc, Cast.ADMIN);
        itIsReported();
        JsonNode before = chain(admin);
        assertThat(before.path("version").asInt()).isZero();
        assertThat(before.path("running").asInt()).isEqualTo(1);

        admin.replace("/api/approval-chains/MAJOR_REQUEST", 0, Map.of("steps", List.of(Map.of("turn", 1, "role", "FINANCE", "hours", 4)))).ok();
        assertThat(admin.replace("/api/approval-chains/MAJOR_REQUEST", 0, Map.of("steps", List.of(Map.of("turn", 1, "role", "ADMIN", "hours", 4)))).refusal())
                .isEqualTo("stale-edit");

        assertThat(waitingFor(technical)).as("what runs keeps its steps").hasSize(1);
        assertThat(chain(admin).path("steps").get(0).path("role").asString()).isEqualTo("FINANCE");
        assertThat(admin.read("/api/approval-chains/MAJOR_REQUEST/history").ok()).hasSize(1);
        assertThat(admin.remove("/api/approval-chains/MAJOR_REQUEST").refusal()).isEqualTo("if-match-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chain-length      | []
            chain-step-who    | [{"turn":1,"hours":1}]
            chain-step-who    | [{"turn":1,"role":"FINANCE","userId":1,"hours":1}]
            chain-step-role   | [{"turn":1,"role":"CUSTOMER","hours":1}]
            chain-step-role   | [{"turn":1,"role":"AUDITOR","hours":1}]
            chain-step-twice  | [{"turn":1,"role":"FINANCE","hours":1},{"turn":1,"role":"FINANCE","hours":2}]
            chain-turns       | [{"turn":2,"role":"FINANCE","hours":1}]
            chain-turns       | [{"turn":1,"role":"FINANCE","hours":1},{"turn":3,"role":"ADMIN","hours":2}]
            user-unknown      | [{"turn":1,"userId":999999,"hours":1}]
            user-unknown      | [{"turn":1,"userId":10,"hours":1}]
            """)
    void refusesChainsNobodyCouldWalk(String code, String steps) {
        Map<String, ?> body = Map.of("steps", JsonMapper.shared().readValue(steps, List.class));

        assertThat(Api.as(mvc, Cast.ADMIN).replace("/api/approval-chains/MAJOR_REQUEST", 0, body).refusal()).isEqualTo(code);
    }

    @Test
    void saysWhereNobodyCouldDecide() {
        Api admin = Api.as(mvc, Cast.ADMIN);
        admin.replace("/api/approval-chains/WAIVER", 0, Map.of("steps", List.of(Map.of("turn", 1, "userId", Cast.FINANCE.id(), "hours", 4)))).ok();
        admin.replace("/api/users/" + Cast.FINANCE.id(), 0, Map.of("displayName", "郑会计", "roles", List.of("FINANCE"), "enabled", false)).ok();

        JsonNode waiver = admin.read("/api/approval-chains").ok().valueStream().filter(each -> each.path("purpose").asString().equals("WAIVER"))
                .findFirst().orElseThrow();
        assertThat(waiver.path("steps").get(0).path("nobody").asBoolean()).isTrue();
        assertThat(waiver.path("steps").get(0).path("person").asString()).isEqualTo("郑会计");
        assertThat(admin.replace("/api/approval-chains/EXPENSE", 0, Map.of("steps", List.of(Map.of("turn", 1, "userId", Cast.FINANCE.id(), "hours", 4)))).refusal())
                .isEqualTo("chain-step-disabled");
    }

    private static JsonNode chain(Api admin) {
        return admin.read("/api/approval-chains").ok().valueStream().filter(each -> each.path("purpose").asString().equals("MAJOR_REQUEST"))
                .findFirst().orElseThrow();
    }

    @Test
    void opensALinkOnceAndForAWeek() {
        itIsReported();
        decides(technical, "APPROVED");
        decides(business, "APPROVED");
        String old = link(theConsent());
        String fresh = link(theConsent());

        assertThat(answers(old, "GRANTED", "").refusal()).isEqualTo("consent-link-expired");
        itIs("2026-04-08T01:00:00Z");
        assertThat(answers(fresh, "GRANTED", "").refusal()).isEqualTo("consent-link-expired");
        String last = link(theConsent());
        answers(last, "GRANTED", "").ok();
        assertThat(answers(last, "REFUSED", "反悔").refusal()).isEqualTo("consent-link-used");
        assertThat(customer.create("/api/consent-links/look", Map.of("token", last)).refusal()).isEqualTo("consent-link-used");
        assertThat(desk.create("/api/consents/" + theConsent() + "/link", Map.of()).refusal()).isEqualTo("consent-answered");
        assertThat(standing()).isEqualTo("CONSENTED");
    }

    @Test
    void turnsAwayWhoeverGuessesLinksButNobodyWithALinkOfHisOwn() {
        itIsReported();
        decides(technical, "APPROVED");
        decides(business, "APPROVED");
        String link = link(theConsent());
        for (int n = 0; n < 20; n++) {
            assertThat(customer.create("/api/consent-links/look", Map.of("token", "guess-" + n)).refusal()).isEqualTo("consent-link-unknown");
        }

        assertThat(customer.create("/api/consent-links/look", Map.of("token", "guess")).status()).isEqualTo(429);
        answers(link, "GRANTED", "").ok();
    }

    @Test
    void takesAConsentFromARecordedCall() {
        itIsReported();
        decides(technical, "APPROVED");
        decides(business, "APPROVED");
        String call = "/api/consents/" + theConsent() + "/call";
        Map<String, Object> said = new HashMap<>(Map.of("verdict", "GRANTED", "name", "何敏", "reason", "同意今晚恢复", "attachmentId", 999_999));
        assertThat(desk.create(call, said).refusal()).isEqualTo("attachment-unknown");

        said.put("attachmentId", desk.upload("/api/attachments", "录音.txt", "同意".getBytes(StandardCharsets.UTF_8)).ok().path("id").asLong());
        assertThat(desk.create(call, said).refusal()).isEqualTo("recording-not-audio");
        byte[] film = ("\0\0\0 ftypisom" + "hdlr" + "\0".repeat(8) + "vide" + "hdlr" + "\0".repeat(8) + "soun").getBytes(StandardCharsets.ISO_8859_1);
        said.put("attachmentId", desk.upload("/api/attachments", "录像.mp4", film).ok().path("id").asLong());
        assertThat(desk.create(call, said).refusal()).isEqualTo("recording-not-audio");

        said.put("attachmentId", desk.upload("/api/attachments", "录音.mp3", new byte[] {'I', 'D', '3', 4, 0, 0}).ok().path("id").asLong());
        desk.create(call, said).ok();

        assertThat(standing()).isEqualTo("CONSENTED");
        assertThat(desk.create(call, said).refusal()).isEqualTo("consent-answered");
        assertThat(desk.read("/api/service-requests/" + request + "/files/" + said.get("attachmentId")).raw().getContentType()).isEqualTo("audio/mpeg");
    }

    private void nothingMayBegin(String code) {
        assertThat(act("stage", Map.of("stage", "REMOTE", "reason", "远程恢复")).refusal()).isEqualTo(code);
        assertThat(act("resolve", Map.of("cause", "", "solution", "已恢复")).refusal()).isEqualTo(code);
    }

    private Api.Answer report() {
        return act("major-report", Map.of("situation", "操作员误删收费数据", "impact", "四月账单无法核对", "plan", "从备份恢复", "risk", "当天单据需补录"));
    }

    private void itIsReported() {
        report().ok();
    }

    private Api.Answer act(String act, Map<String, ?> body) {
        return desk.create("/api/service-requests/" + request + "/" + act, body);
    }

    private List<JsonNode> waitingFor(Api who) {
        return Story.list(who.read("/api/approvals/awaiting").ok().path("items"));
    }

    private void decides(Api who, String verdict) {
        JsonNode approval = waitingFor(who).getFirst();
        long open = Story.list(approval.path("steps")).stream().filter(step -> step.path("state").asString().equals("OPEN")).findFirst().orElseThrow()
                .path("id").asLong();
        decide(who, open, verdict).ok();
    }

    private Api.Answer decide(Api who, long step, String verdict) {
        return who.create("/api/approval-steps/" + step + "/decision", Map.of("verdict", verdict, "reason", "已阅"));
    }

    private JsonNode agreements() {
        return desk.read("/api/service-requests/" + request + "/agreements").ok();
    }

    private long theConsent() {
        return agreements().path("consents").path(0).path("id").asLong();
    }

    private String link(long consent) {
        return desk.create("/api/consents/" + consent + "/link", Map.of()).ok().path("token").asString();
    }

    private Api.Answer answers(String link, String verdict, String reason) {
        return customer.create("/api/consent-links/answer", Map.of("token", link, "verdict", verdict, "name", "何敏", "reason", reason));
    }

    private String standing() {
        return agreements().path("standing").asString();
    }

    private JsonNode file() {
        return desk.read("/api/service-requests/" + request).ok();
    }

    private String status() {
        return file().path("status").asString();
    }

    private String resolveClock() {
        return Story.list(file().path("clocks")).stream().filter(each -> each.path("kind").asString().equals("RESOLVE")).findFirst().orElseThrow()
                .path("state").asString();
    }

    private List<String> timeline() {
        return Story.list(file().path("timeline")).stream().map(each -> each.path("kind").asString()).toList();
    }

    private void itIs(String instant) {
        clock.moveTo(Instant.parse(instant));
    }
}
