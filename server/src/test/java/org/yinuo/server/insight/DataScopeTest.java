package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** A colleague sees as much of the house as his data scope covers, whichever way he asks. */
@YinuoTest
class DataScopeTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api admin;
    private Api manager;
    private Api agent;
    private long east;
    private long west;
    private long eastern;
    private long western;

    /** The manager takes in one request of a customer in the east and one of a customer in the west. */
    @BeforeEach
    void oneRequestInTheEastAndOneInTheWest() {
        admin = Api.as(mvc, Cast.ADMIN);
        manager = Api.as(mvc, Cast.MANAGER);
        agent = Api.as(mvc, Cast.AGENT);
        east = manager.create("/api/customers", Map.of("name", "东港热电", "region", "华东")).ok().path("id").asLong();
        west = manager.create("/api/customers", Map.of("name", "西岭水务", "region", "西南")).ok().path("id").asLong();
        eastern = request(manager, east, "锅炉给水泵漏水");
        western = request(manager, west, "取水泵站漏水");
    }

    @Test
    void seesEverythingWhileNoScopeIsDrawn() {
        assertThat(queue()).containsExactlyInAnyOrder(eastern, western);
        assertThat(found()).containsExactlyInAnyOrder(eastern, western);
    }

    @Test
    void findsOnlyWhatIsInItsRegions() {
        draw("REGION", "华东");

        assertThat(queue()).containsExactly(eastern);
        assertThat(found()).containsExactly(eastern);
        assertThat(agent.read("/api/service-requests/counts").ok().path("all").asLong()).isEqualTo(1);
        assertThat(ids(agent.read("/api/customers").ok().path("items"))).containsExactly(east);
        assertThat(agent.read("/api/search?q=西岭水务").ok().path("customers").path("items")).isEmpty();
        assertThat(new String(agent.download("/api/service-requests/export.csv"), StandardCharsets.UTF_8)).contains("东港热电").doesNotContain("西岭");
        assertThat(new String(agent.download("/api/customers/export.csv"), StandardCharsets.UTF_8)).contains("东港热电").doesNotContain("西岭");
    }

    @Test
    void refusesWhatIsOutsideLikeWhatIsNotThere() {
        draw("CUSTOMER", Long.toString(east));

        for (String of : List.of("", "/agreements", "/related", "/register.pdf", "/files/1", "/similar", "/quotes", "/complaint")) {
            assertThat(agent.read("/api/service-requests/" + western + of).refusal()).as(of).isEqualTo("request-not-found")
                    .isEqualTo(agent.read("/api/service-requests/999999" + of.replace("/similar", "")).refusal());
        }
        assertThat(agent.create("/api/service-requests/" + western + "/note", Map.of("text", "看看")).refusal()).isEqualTo("request-not-found");
        assertThat(agent.read("/api/customers/" + west).refusal()).isEqualTo("customer-unknown");
        assertThat(agent.read("/api/customers/" + west + "/card").refusal()).isEqualTo("customer-unknown");
        assertThat(agent.read("/api/service-requests/" + eastern).status()).isEqualTo(200);
    }

    @Test
    void actsOnManyOnlyAsFarAsItReaches() {
        draw("CUSTOMER", Long.toString(east));

        JsonNode outcomes = agent.create("/api/service-requests/bulk/note", Map.of("requests", List.of(Map.of("id", eastern), Map.of("id", western)),
                "text", "已联系备件")).ok().path("outcomes");

        assertThat(outcomes.get(0).path("done").asBoolean()).isTrue();
        assertThat(outcomes.get(1).path("code").asString()).isEqualTo("request-not-found");
        assertThat(outcomes.get(1).path("number").isNull()).isTrue();
    }

    @Test
    void alwaysReachesWhatIsAssignedToOrTakenInByOneself() {
        draw("OWN");
        assertThat(queue()).isEmpty();

        long own = request(agent, west, "阀门卡滞");
        jdbc.sql("update service_request set assignee_id = :me where id = :id").param("me", Cast.AGENT.id()).param("id", eastern).update();

        assertThat(queue()).containsExactlyInAnyOrder(own, eastern);
        assertThat(agent.read("/api/service-requests/" + western).refusal()).isEqualTo("request-not-found");
        assertThat(agent.read("/api/customers/" + west).status()).as("whoever calls must be found").isEqualTo(200);
        assertThat(ids(agent.read("/api/customers/" + west + "/card").ok().path("openRequests"))).containsExactly(own);
    }

    @Test
    void actsOnNoChildOfAMassOutageThatIsOutside() {
        manager.create("/api/service-requests/" + western + "/related", Map.of("kind", "CHILD_OF", "number", number(eastern), "note", "")).ok();
        draw("REGION", "华东");

        assertThat(agent.create("/api/service-requests/" + eastern + "/children/reply", Map.of("children", List.of(western), "text", "两小时恢复", "channel", "ELSEWHERE"))
                .refusal()).isEqualTo("not-its-children");
    }

    @Test
    void splitsAndRepeatsItsOwnRequestWhoseCustomerLiesOutside() {
        jdbc.sql("update service_request set assignee_id = :me where id = :id").param("me", Cast.AGENT.id()).param("id", western).update();
        draw("REGION", "华东");

        assertThat(agent.create("/api/service-requests/" + western + "/split", Map.of("title", "另一处漏水", "description", "二号泵", "kind", "FAULT", "severity", "MINOR"))
                .status()).isBetween(200, 201);
        assertThat(agent.create("/api/service-requests", report(west, "取水口")).refusal()).isEqualTo("customer-unknown");
    }

    @Test
    void seesNoExpensesOfColleagues() {
        long colleagues = Api.as(mvc, Cast.ENGINEER).create("/api/expenses", Map.of("occasion", "SERVICE", "customer", "西岭水务", "place", "西岭", "purpose", "换泵",
                "requestNumber", "", "firstDay", "2026-03-19", "lastDay", "2026-03-20", "advance", "800.00")).ok().path("id").asLong();
        assertThat(agent.read("/api/expenses/" + colleagues).status()).isEqualTo(200);

        draw("REGION", "华东");

        assertThat(agent.read("/api/expenses/" + colleagues).refusal()).isEqualTo("expense-not-found");
        assertThat(agent.read("/api/expenses?mine=false").ok().path("items")).isEmpty();
    }

    @Test
    void reachesWhatItsDepartmentsHave() {
        long department = jdbc.sql("select min(id) from department").query(Long.class).optional().orElse(0L);
        if (department == 0) {
            department = admin.create("/api/departments", Map.of("nameZh", "质量部", "nameEn", "Quality")).ok().path("id").asLong();
        }
        draw("DEPARTMENT", Long.toString(department));

        manager.create("/api/service-requests/" + western + "/department", Map.of("departmentId", department, "reason", "批次问题")).ok();

        assertThat(queue()).containsExactly(western);
        assertThat(found()).containsExactly(western);
        assertThat(agent.read("/api/service-requests/" + eastern).refusal()).isEqualTo("request-not-found");
    }

    @Test
    void opensNoDoorThatIsNotCutToScopes() {
        draw("REGION", "华东");

        for (String list : List.of("/api/audit", "/api/imports", "/api/letters", "/api/outbox", "/api/nonconformities", "/api/service-requests/" + eastern + "/quotes")) {
            boolean cut = list.endsWith("/" + eastern + "/quotes");
            assertThat(agent.read(list).status()).as(list).isEqualTo(cut ? 200 : 403);
        }
        assertThat(agent.read("/api/nonconformities").refusal()).isEqualTo("outside-data-scope");
    }

    @Test
    void reachesTheRequestsOneVisitsFor() {
        int version = manager.read("/api/service-requests/" + western).ok().path("version").asInt();
        manager.change("/api/service-requests/" + western + "/stage", version, Map.of("stage", "ONSITE", "reason", "需到场")).ok();
        long visit = manager.read("/api/work-orders?view=open").ok().path("items").get(0).path("id").asLong();
        jdbc.sql("update app_user set scope_kind = 'REGION', scope_parts = '{华东}' where id = :id").param("id", Cast.ENGINEER.id()).update();
        Api engineer = Api.as(mvc, Cast.ENGINEER);
        assertThat(engineer.read("/api/work-orders/" + visit).status()).isEqualTo(404);

        jdbc.sql("update work_order set engineer_id = :me where id = :id").param("me", Cast.ENGINEER.id()).param("id", visit).update();

        assertThat(engineer.read("/api/work-orders/" + visit).status()).isEqualTo(200);
        assertThat(engineer.read("/api/service-requests/" + western).status()).isEqualTo(200);
        assertThat(ids(engineer.read("/api/work-orders?view=mine").ok().path("items"))).containsExactly(visit);
    }

    @Test
    void countsWhatWasDrawnWhileSomebodyIsSignedIn() throws Exception {
        Cookie session = mvc.perform(post("/api/session").with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"agent\",\"password\":\"" + Cast.PASSWORD + "\"}")).andExpect(status().isOk()).andReturn().getResponse().getCookie("YINUO_SESSION");
        Api signedIn = Api.withSession(mvc, session);
        assertThat(signedIn.read("/api/service-requests/" + western).status()).isEqualTo(200);

        draw("REGION", "华东");

        assertThat(signedIn.read("/api/service-requests/" + western).refusal()).isEqualTo("request-not-found");
        assertThat(ids(signedIn.read("/api/service-requests?view=all").ok().path("items"))).containsExactly(eastern);
    }

    @Test
    void isToldWithItsSessionWhatStaysClosedToIt() {
        assertThat(closed()).as("nothing is closed to whoever sees all").isEmpty();

        draw("REGION", "华东");
        assertThat(closed()).contains("GET /api/imports", "GET /api/audit", "POST /api/units").doesNotContain("GET /api/service-requests", "GET /api/contracts/{id}/ledger");

        draw("OWN");
        assertThat(closed()).contains("GET /api/imports", "GET /api/contracts/{id}/ledger").doesNotContain("POST /api/units", "GET /api/contracts/{id}");
        assertThat(closed().stream().filter(door -> door.startsWith("GET ") && !door.contains("{")).map(door -> manager(door.substring(4)))).containsOnly("outside-data-scope");
    }

    /** The refusal of a manager whose scope is as limited as the agent's. */
    private String manager(String list) {
        jdbc.sql("update app_user set scope_kind = 'OWN' where id = :id").param("id", Cast.MANAGER.id()).update();
        return manager.read(list).refusal();
    }

    @Test
    void losesItsLimitWithTheRoleOfAnAdministrator() {
        draw("REGION", "华东");

        admin.replace("/api/users/3", 1, Map.of("displayName", "陈坐席", "roles", List.of("ADMIN"))).ok();

        assertThat(admin.read("/api/users/3").ok().path("scope").path("kind").asString()).isEqualTo("ALL");
    }

    @Test
    void takesInNoRequestForACustomerOutsideIt() {
        draw("REGION", "华东");

        assertThat(agent.create("/api/service-requests", report(west, "替人打听")).refusal()).isEqualTo("customer-unknown");
        assertThat(agent.create("/api/service-requests", report(east, "振动大")).status()).isEqualTo(201);
    }

    @Test
    void onlyAdministratorsDrawScopesAndNoneOfTheirOwn() {
        assertThat(agent.replace("/api/users/3/data-scope", 0, Map.of("kind", "ALL")).status()).isEqualTo(403);
        assertThat(admin.replace("/api/users/1/data-scope", 0, Map.of("kind", "OWN")).refusal()).isEqualTo("scope-of-admin");
        assertThat(admin.replace("/api/users/10/data-scope", 0, Map.of("kind", "OWN")).refusal()).isEqualTo("scope-of-customer");
        assertThat(admin.replace("/api/users/3/data-scope", 0, Map.of("kind", "REGION")).refusal()).isEqualTo("scope-part-missing");
        assertThat(admin.replace("/api/users/3/data-scope", 0, Map.of("kind", "CUSTOMER", "parts", List.of("东港"))).refusal()).isEqualTo("scope-part-invalid");
        assertThat(admin.replace("/api/users/3/data-scope", 7, Map.of("kind", "OWN")).refusal()).isEqualTo("stale-edit");
        assertThat(strings(admin.read("/api/customers/regions").ok())).containsExactly("华东", "西南");
    }

    private void draw(String kind, String... parts) {
        int version = admin.read("/api/users/" + Cast.AGENT.id()).ok().path("version").asInt();
        JsonNode user = admin.replace("/api/users/" + Cast.AGENT.id() + "/data-scope", version, Map.of("kind", kind, "parts", List.of(parts))).ok();
        assertThat(user.path("scope").path("kind").asString()).isEqualTo(kind);
    }

    private String number(long id) {
        return manager.read("/api/service-requests/" + id).ok().path("number").asString();
    }

    private List<String> closed() {
        return strings(agent.read("/api/session").ok().path("closed"));
    }

    private List<Long> queue() {
        return ids(agent.read("/api/service-requests?view=all").ok().path("items"));
    }

    private List<Long> found() {
        return ids(agent.read("/api/search?q=漏水").ok().path("requests").path("hits"));
    }

    private static long request(Api who, long customer, String title) {
        return who.create("/api/service-requests", report(customer, title)).ok().path("id").asLong();
    }

    private static Map<String, Object> report(long customer, String title) {
        Map<String, Object> report = new HashMap<>(Map.of("channel", "HOTLINE", "title", title, "description", title, "severity", "MAJOR"));
        report.put("customerId", customer);
        return report;
    }

    private static List<Long> ids(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).map(each -> each.path("id").asLong()).toList();
    }

    private static List<String> strings(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).map(JsonNode::asString).toList();
    }
}
