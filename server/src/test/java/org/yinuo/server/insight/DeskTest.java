package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** What people do with lists: keep views, act on many requests, take them along, and see what is alike. */
@YinuoTest
class DeskTest {
    private static final String BULK = "/api/service-requests/bulk/";
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api agent;
    private Api dispatcher;
    private long customer;

    @BeforeEach
    void aCustomer() {
        agent = Api.as(mvc, Cast.AGENT);
        dispatcher = Api.as(mvc, Cast.DISPATCHER);
        customer = agent.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
    }

    @Test
    void keepsAQuestionUnderANameWithItsCount() {
        request("水泵漏水", "MAJOR");
        request("报表错误", "MINOR");
        JsonNode saved = agent.create("/api/saved-views", view("严重的", false, Map.of("view", "unassigned", "severity", "MAJOR", "sort", "newest"))).ok();

        assertThat(agent.read("/api/saved-views").ok().get(0).path("question").path("severity").asString()).isEqualTo("MAJOR");
        assertThat(agent.read("/api/saved-views/counts").ok().path(saved.path("id").asString()).asLong()).isEqualTo(1);
        assertThat(dispatcher.read("/api/saved-views").ok()).as("nobody else's").isEmpty();

        JsonNode renamed = agent.replace("/api/saved-views/" + saved.path("id").asLong(), 0, view("要紧的", false, Map.of("view", "all"))).ok();
        assertThat(renamed.path("name").asString()).isEqualTo("要紧的");
        assertThat(agent.replace("/api/saved-views/" + saved.path("id").asLong(), 0, view("又一次", false, Map.of())).refusal()).isEqualTo("stale-edit");
    }

    @Test
    void sharesAViewWithTheDepartmentWhereOnlyItsOwnerChangesIt() {
        assertThat(agent.create("/api/saved-views", view("组内", true, Map.of())).refusal()).isEqualTo("saved-view-no-team");
        jdbc.sql("update app_user set department = '客服部' where id in (3, 4)").update();
        long id = agent.create("/api/saved-views", view("组内", true, Map.of("view", "breached"))).ok().path("id").asLong();

        assertThat(dispatcher.read("/api/saved-views").ok().get(0).path("team").asString()).isEqualTo("客服部");
        assertThat(Api.as(mvc, Cast.MANAGER).read("/api/saved-views").ok()).isEmpty();
        assertThat(dispatcher.remove("/api/saved-views/" + id).refusal()).isEqualTo("saved-view-of-another");
        assertThat(dispatcher.replace("/api/saved-views/" + id, 0, view("我的", false, Map.of())).refusal()).isEqualTo("saved-view-of-another");
    }

    @Test
    void bringsADeletedViewBack() {
        long id = agent.create("/api/saved-views", view("要删的", false, Map.of())).ok().path("id").asLong();
        agent.remove("/api/saved-views/" + id).ok();
        assertThat(agent.read("/api/saved-views").ok()).isEmpty();
        assertThat(dispatcher.create("/api/saved-views/" + id + "/restore", Map.of()).refusal()).isEqualTo("saved-view-not-found");

        agent.create("/api/saved-views/" + id + "/restore", Map.of()).ok();

        assertThat(agent.read("/api/saved-views").ok().get(0).path("name").asString()).isEqualTo("要删的");
        assertThat(audited("saved-view.deleted")).isEqualTo(1);
    }

    @Test
    void refusesViewsThatAskNothingSensible() {
        assertThat(agent.create("/api/saved-views", view(" ", false, Map.of())).refusal()).isEqualTo("saved-view-name");
        assertThat(agent.create("/api/saved-views", view("x", false, Map.of("view", "nothing"))).refusal()).isEqualTo("view-unknown");
        assertThat(agent.create("/api/saved-views", view("x", false, Map.of("sort", "colour"))).refusal()).isEqualTo("sort-unknown");
        assertThat(agent.read("/api/saved-views").ok()).isEmpty();
    }

    @Test
    void actsOnEachOfManyRequestsThoughOneIsRefused() {
        long one = request("水泵漏水", "MAJOR");
        long ended = request("误报", "MINOR");
        agent.create("/api/service-requests/" + ended + "/cancel", Map.of("reason", "误报")).ok();
        long three = request("报表错误", "MINOR");

        JsonNode outcomes = dispatcher.create(BULK + "assign", Map.of("requests", items(one, ended, 999_999, three, one), "assigneeId", Cast.ENGINEER.id()))
                .ok().path("outcomes");

        assertThat(outcomes).hasSize(4);
        assertThat(List.of(outcomes.get(0).path("done").asBoolean(), outcomes.get(1).path("done").asBoolean(), outcomes.get(2).path("done").asBoolean(),
                outcomes.get(3).path("done").asBoolean())).containsExactly(true, false, false, true);
        assertThat(outcomes.get(1).path("code").asString()).isEqualTo("request-ended");
        assertThat(outcomes.get(1).path("number").asString()).startsWith("SR-");
        assertThat(outcomes.get(2).path("code").asString()).isEqualTo("request-not-found");
        assertThat(audited("request.assigned")).isEqualTo(2);
        assertThat(shown("assigneeId=" + Cast.ENGINEER.id())).containsExactlyInAnyOrder(one, three);
    }

    @Test
    void actsOnceUnderItsKeyAndTakesBackWhatWasAssigned() {
        long one = request("水泵漏水", "MAJOR");
        Map<String, Object> body = Map.of("requests", items(one), "assigneeId", Cast.ENGINEER.id());
        JsonNode first = dispatcher.createOnce("k1", BULK + "assign", body).ok().path("outcomes").get(0);
        JsonNode again = dispatcher.createOnce("k1", BULK + "assign", body).ok().path("outcomes").get(0);

        assertThat(again).isEqualTo(first);
        assertThat(audited("request.assigned")).isEqualTo(1);
        assertThat(first.path("before").path("assigneeId").isNull()).isTrue();

        Map<String, Object> back = new HashMap<>();
        back.put("requests", List.of(Map.of("id", one, "version", first.path("version").asInt())));
        back.put("assigneeId", null);
        dispatcher.create(BULK + "assign", back).ok();
        assertThat(shown("view=unassigned")).containsExactly(one);
        assertThat(dispatcher.create(BULK + "assign", back).ok().path("outcomes").get(0).path("code").asString()).as("somebody changed it since").isEqualTo("stale-edit");
    }

    @Test
    void addsANoteSetsKindAndSeverityOfMany() {
        long one = request("水泵漏水", "MINOR");
        long two = request("报表错误", "MINOR");
        dispatcher.create(BULK + "note", Map.of("requests", items(one, two), "text", "供电局检修")).ok();
        dispatcher.create(BULK + "classify", Map.of("requests", items(one, two), "kind", "CHANGE", "requestClass", "GENERAL", "reason", "计划内")).ok();
        dispatcher.create(BULK + "triage", Map.of("requests", items(one, two), "severity", "MAJOR", "reason", "影响供水")).ok();

        assertThat(shown("kind=CHANGE&severity=MAJOR")).containsExactlyInAnyOrder(one, two);
        assertThat(audited("request.note")).isEqualTo(2);
        assertThat(dispatcher.create(BULK + "note", Map.of("requests", List.of(), "text", "x")).refusal()).isEqualTo("bulk-empty");
    }

    @Test
    void showsTheNewestFirstPageByPage() {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.addFirst(request("第" + i + "次", "MINOR"));
        }

        assertThat(shown("sort=newest&limit=2")).containsExactlyElementsOf(taken);
        assertThat(shown("sort=newest&channel=EMAIL")).isEmpty();
        assertThat(agent.read("/api/service-requests/choices").ok().path("people")).isNotEmpty();
    }

    @Test
    void writesTheListAsATableAndWhoTookIt() {
        request("=HYPERLINK(\"http://x\")，\"停机\"", "MAJOR");
        request("报表错误", "MINOR");
        String table = new String(agent.download("/api/service-requests/export.csv?severity=MAJOR&lang=zh"), StandardCharsets.UTF_8);

        assertThat(table).startsWith("\ufeff工单号,标题,").contains("\"'=HYPERLINK(\"\"http://x\"\")", "青川市水务集团").doesNotContain("报表错误");
        assertThat(table.lines()).hasSize(2);
        assertThat(audited("requests.exported")).isEqualTo(1);
        assertThat(agent.read("/api/service-requests/export.csv?view=nothing").refusal()).isEqualTo("view-unknown");
        assertThat(audited("requests.exported")).isEqualTo(1);
    }

    @Test
    void warnsOfTheSameReportAgain() {
        long open = request("三号泵房循环水泵漏水", "MAJOR");
        request("收费报表数据错误", "MINOR");
        JsonNode alike = agent.create("/api/service-requests/similar", Map.of("customerId", customer, "title", "循环水泵漏水严重", "description", "三号泵房")).ok();

        assertThat(alike).hasSize(1);
        assertThat(alike.get(0).path("id").asLong()).isEqualTo(open);
        assertThat(alike.get(0).path("likelyDuplicate").asBoolean()).isTrue();

        long again = request("循环水泵漏水", "MAJOR");
        assertThat(agent.read("/api/service-requests/" + again + "/similar").ok().get(0).path("id").asLong()).isEqualTo(open);
        assertThat(agent.create("/api/service-requests/similar", Map.of("title", "")).ok()).isEmpty();
    }

    private long request(String title, String severity) {
        return agent.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", title, "description", "",
                "severity", severity)).ok().path("id").asLong();
    }

    private static Map<String, Object> view(String name, boolean shared, Map<String, ?> question) {
        return Map.of("name", name, "shared", shared, "question", question);
    }

    private static List<Map<String, Object>> items(long... ids) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (long id : ids) {
            items.add(Map.of("id", id));
        }
        return items;
    }

    private List<Long> shown(String question) {
        List<Long> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = agent.read("/api/service-requests?" + question + "&cursor=" + cursor).ok();
            page.path("items").forEach(row -> ids.add(row.path("id").asLong()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action").param("action", action).query(Long.class).single();
    }
}
