package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Whether a data scope covers the requests of a list is asked in one statement, however many they are. */
@YinuoTest
class AskedAtOnceTest {
    private static final int CHILDREN = 5;
    private final Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> statements = new ListAppender<>();
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api agent;
    private long parent;
    private final List<Long> children = new ArrayList<>();

    @BeforeEach
    void aMassOutageOfWhichOneChildLiesOutsideTheScope() {
        agent = Api.as(mvc, Cast.AGENT);
        Api manager = Api.as(mvc, Cast.MANAGER);
        long east = manager.create("/api/customers", Map.of("name", "东港热电", "region", "华东")).ok().path("id").asLong();
        long west = manager.create("/api/customers", Map.of("name", "西岭水务", "region", "西南")).ok().path("id").asLong();
        JsonNode outage = request(manager, east, "机房停电");
        parent = outage.path("id").asLong();
        for (int n = 0; n < CHILDREN; n++) {
            long child = request(manager, n == 0 ? west : east, "停电 " + n).path("id").asLong();
            manager.create("/api/service-requests/" + child + "/related", Map.of("kind", "CHILD_OF", "number", outage.path("number").asString(), "note", "")).ok();
            children.add(child);
        }
        statements.start();
        log.setAdditive(false);
        log.addAppender(statements);
        log.setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoLonger() {
        log.detachAppender(statements);
        log.setLevel(null);
        log.setAdditive(true);
    }

    @Test
    void theRelatedRequestsOfAMassOutage() {
        draw("REGION", "华东");

        JsonNode related = agent.read("/api/service-requests/" + parent + "/related").ok();

        assertThat(related).hasSize(CHILDREN - 1);
        assertThat(asked("sr.received_by_id")).as("for the request itself at its door and once more by name, then for the list").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theRelatedRequestsAnEngineerVisitsFor() {
        jdbc.sql("""
                insert into work_order (number, request_id, status, reason, engineer_id, issued_at, version)
                values ('WO-1', :parent, 'ASSIGNED', '', :me, now(), 0), ('WO-2', :child, 'ASSIGNED', '', :me, now(), 0)""")
                .param("parent", parent).param("child", children.getFirst()).param("me", Cast.ENGINEER.id()).update();

        JsonNode related = Api.as(mvc, Cast.ENGINEER).read("/api/service-requests/" + parent + "/related").ok();

        assertThat(related).hasSize(1);
        assertThat(asked("select distinct w.request_id")).as("for the page itself, then for all of the list").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theRequestsActedOnAtOnce() {
        draw("REGION", "华东");

        JsonNode outcomes = agent.create("/api/service-requests/bulk/note",
                Map.of("requests", children.stream().map(id -> Map.of("id", id)).toList(), "text", "已恢复供电")).ok().path("outcomes");

        assertThat(outcomes.get(0).path("code").asString()).isEqualTo("request-not-found");
        assertThat(outcomes.get(0).path("number").isNull()).isTrue();
        assertThat(outcomes.get(CHILDREN - 1).path("done").asBoolean()).isTrue();
        assertThat(asked("sr.received_by_id")).hasSize(1);
    }

    @Test
    void nothingOfWhoeverSeesAll() {
        agent.read("/api/service-requests/" + parent + "/related").ok();
        agent.create("/api/service-requests/bulk/note", Map.of("requests", List.of(Map.of("id", parent)), "text", "已恢复供电")).ok();

        assertThat(asked("sr.received_by_id")).isEmpty();
    }

    private List<String> asked(String words) {
        return List.copyOf(statements.list).stream().map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.startsWith("Executing prepared SQL statement") && said.contains(words)).toList();
    }

    private void draw(String kind, String part) {
        jdbc.sql("update app_user set scope_kind = :kind, scope_parts = array[:part] where id = :id").param("kind", kind).param("part", part)
                .param("id", Cast.AGENT.id()).update();
    }

    private static JsonNode request(Api who, long customer, String title) {
        return who.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", title, "description", title, "severity", "MAJOR", "customerId", customer)).ok();
    }
}
