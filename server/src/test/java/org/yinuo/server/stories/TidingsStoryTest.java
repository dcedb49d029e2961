package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.approval.RemindApprovers;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** Colleagues hear what is theirs to do: a request handed to them, words of its customer, an approval that awaits them or is late. */
@StoryTest
class TidingsStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    RemindApprovers approvers;
    private Story story;
    private Api technical;
    private Api business;
    private Api finance;
    private String request;

    @BeforeEach
    void aRequest(Story story) {
        this.story = story;
        technical = story.as(Cast.TECHNICAL);
        business = story.as(Cast.BUSINESS);
        finance = story.as(Cast.FINANCE);
        story.itIs("2026-04-01T01:00:00Z");
        long customer = story.desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        request = "/api/service-requests/" + story.desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "账单错误",
                "description", "", "severity", "CRITICAL", "kind", "CONSULTATION", "requestClass", "MAJOR")).ok().path("id").asLong();
    }

    @Test
    void tellsAColleagueThatARequestIsHisUnlessHeTookItHimself() {
        story.desk.create(request + "/assign", Map.of("assigneeId", Cast.AGENT.id())).ok();
        story.desk.create(request + "/assign", Map.of("assigneeId", Cast.MANAGER.id())).ok();

        assertThat(told(story.desk)).isEmpty();
        assertThat(told(story.manager)).containsExactly("ASSIGNED");
        assertThat(first(story.manager).path("data").path("by").asString()).isEqualTo("陈坐席");
        assertThat(first(story.manager).path("subject").asString()).isEqualTo("request:" + request.substring(request.lastIndexOf('/') + 1));
    }

    @Test
    void tellsWhoMayDecideAndWhoStandsInThatAnApprovalAwaitsThemTurnByTurn() {
        business.create("/api/approval-delegates", Map.of("delegateId", Cast.MANAGER.id(), "startInclusive", "2026-04-01T00:00:00Z",
                "endExclusive", "2026-04-02T01:00:00Z")).ok();

        reported();

        assertThat(told(technical)).containsExactly("APPROVAL_AWAITS");
        assertThat(told(business)).isEmpty();
        decides(technical);
        assertThat(told(business)).containsExactly("APPROVAL_AWAITS");
        assertThat(told(story.manager)).containsExactly("APPROVAL_AWAITS");
        assertThat(first(business).path("data").path("title").asString()).contains("账单错误");
        assertThat(told(story.desk)).isEmpty();
    }

    @Test
    void tellsWhoeverWorksOnItWhatTheCustomerDecidedOrTheDeskWhereNobodyDoes() {
        reported();
        decides(technical);
        decides(business);

        JsonNode consent = story.desk.read(request + "/agreements").ok().path("consents").path(0);
        answers(consent.path("id").asLong(), "REFUSED");

        assertThat(told(story.desk)).containsExactly("CONSENT_ANSWERED");
        assertThat(first(story.desk).path("data").path("verdict").asString()).isEqualTo("REFUSED");
    }

    @Test
    void tellsTheAssigneeAloneWhatTheCustomerDecided() {
        story.desk.create(request + "/assign", Map.of("assigneeId", Cast.MANAGER.id())).ok();
        reported();
        decides(technical);
        decides(business);

        answers(story.desk.read(request + "/agreements").ok().path("consents").path(0).path("id").asLong(), "GRANTED");

        assertThat(told(story.manager)).containsExactly("CONSENT_ANSWERED", "ASSIGNED");
        assertThat(told(story.desk)).isEmpty();
    }

    @Test
    void tellsWhoMayDecideAndWhoAskedOnceOfEachStepThatIsLate() {
        reported();
        story.engineer.create("/api/expenses", expense()).ok();

        story.itIs("2026-04-03T01:00:00Z");
        approvers.remind();
        approvers.remind();

        assertThat(told(technical)).containsExactly("APPROVAL_LATE", "APPROVAL_AWAITS");
        assertThat(told(story.desk)).containsExactly("APPROVAL_LATE");
        assertThat(first(story.desk).path("data").path("deciders").asString()).isEqualTo("孙总工");
        assertThat(told(story.manager)).containsExactly("APPROVAL_LATE", "APPROVAL_AWAITS");
        assertThat(told(story.engineer)).as("an expense is late for whoever wants it, too").containsExactly("APPROVAL_LATE");
        assertThat(first(story.engineer).path("subject").asString()).startsWith("expense:");
        assertThat(told(finance)).as("the second turn has not come").isEmpty();
    }

    private void reported() {
        story.desk.create(request + "/major-report", Map.of("situation", "误删收费数据", "impact", "账单无法核对", "plan", "从备份恢复", "risk", "单据需补录")).ok();
    }

    private static Map<String, Object> expense() {
        return Map.of("occasion", "SERVICE", "customer", "", "place", "青川", "purpose", "更换定影组件", "requestNumber", "", "firstDay", "2026-04-01",
                "lastDay", "2026-04-01", "advance", "500.00");
    }

    private void decides(Api who) {
        JsonNode step = Story.list(who.read("/api/approvals/awaiting").ok().path("items").path(0).path("steps")).stream()
                .filter(each -> each.path("state").asString().equals("OPEN")).findFirst().orElseThrow();
        who.create("/api/approval-steps/" + step.path("id").asLong() + "/decision", Map.of("verdict", "APPROVED", "reason", "已阅")).ok();
    }

    private void answers(long consent, String verdict) {
        String token = story.manager.create("/api/consents/" + consent + "/link", Map.of()).ok().path("token").asString();
        Api.asNobody(mvc).create("/api/consent-links/answer", Map.of("token", token, "verdict", verdict, "name", "何敏", "reason", "等月结后")).ok();
    }

    private static List<String> told(Api who) {
        return Story.list(who.read("/api/notices").ok().path("items")).stream().map(each -> each.path("kind").asString()).toList();
    }

    private static JsonNode first(Api who) {
        return who.read("/api/notices").ok().path("items").path(0);
    }
}
