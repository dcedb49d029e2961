package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** A file is seen with the thing it hangs on, and by nobody else. */
@YinuoTest
class HeldFilesTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api agent;
    private Api manager;
    private long customer;
    private long request;

    @BeforeEach
    void aRequestOfACustomer() {
        agent = Api.as(mvc, Cast.AGENT);
        manager = Api.as(mvc, Cast.MANAGER);
        customer = agent.create("/api/customers", Map.of("name", "青川市水务集团", "region", "西南")).ok().path("id").asLong();
        request = agent.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "水泵漏水", "description", "",
                "severity", "MAJOR")).ok().path("id").asLong();
    }

    @Test
    void isSeenOnlyByWhoeverBroughtItInWhileItHangsOnNothing() {
        long file = uploaded(agent);

        assertThat(see(Cast.AGENT, file)).isEqualTo(200);
        assertThat(see(Cast.MANAGER, file)).isEqualTo(404);
        assertThat(see(Cast.ADMIN, file)).isEqualTo(404);
    }

    @Test
    void isSeenWithItsRequestAndTheLookIsWrittenDown() {
        long file = uploaded(agent);
        agent.create("/api/service-requests/" + request + "/note", Map.of("text", "见照片", "attachments", List.of(file))).ok();

        assertThat(see(Cast.MANAGER, file)).isEqualTo(200);
        assertThat(see(Cast.FINANCE, file)).as("reads requests").isEqualTo(200);
        assertThat(see(Cast.ENGINEER, file)).as("visits for others").isEqualTo(404);
        assertThat(jdbc.sql("select distinct actor_id from customer_view where customer_id = :c and record = :r").param("c", customer)
                .param("r", "request:" + request).query(Long.class).list()).containsExactlyInAnyOrder(Cast.MANAGER.id(), Cast.FINANCE.id());
    }

    @Test
    void isNotSeenOutsideOfADataScope() {
        long file = uploaded(manager);
        manager.create("/api/service-requests/" + request + "/note", Map.of("text", "见照片", "attachments", List.of(file))).ok();
        jdbc.sql("update app_user set scope_kind = 'REGION', scope_parts = '{华东}' where id = :id").param("id", Cast.DISPATCHER.id()).update();

        assertThat(see(Cast.DISPATCHER, file)).isEqualTo(404);
    }

    @Test
    void isSeenWithItsUnitByWhoeverReadsUnits() {
        long file = uploaded(agent);
        long unit = agent.create("/api/units", Map.of("customerId", customer, "serial", "P-7", "model", "QB-200", "name", "水泵")).ok().path("id").asLong();
        agent.create("/api/units/" + unit + "/notes", Map.of("text", "铭牌", "on", "2026-03-02", "fileIds", List.of(file))).ok();

        assertThat(see(Cast.DISPATCHER, file)).isEqualTo(200);
        assertThat(see(Cast.ENGINEER, file)).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from customer_view where record = 'unit:" + unit + "' and actor_id = 4").query(Long.class).single()).isOne();
    }

    @Test
    void isPutOnNothingByAnybodyElse() {
        long file = uploaded(manager);
        long unit = agent.create("/api/units", Map.of("customerId", customer, "serial", "P-7", "model", "QB-200", "name", "水泵")).ok().path("id").asLong();

        assertThat(agent.create("/api/units/" + unit + "/notes", Map.of("text", "铭牌", "on", "2026-03-02", "fileIds", List.of(file))).refusal()).isEqualTo("unit-file-unknown");
        assertThat(agent.create("/api/service-requests/" + request + "/note", Map.of("text", "见照片", "attachments", List.of(file))).refusal())
                .isEqualTo("attachment-unknown");
    }

    @Test
    void aLettersOriginalIsSeenByWhoeverReadsContracts() {
        long letter = manager.upload("/api/letters", "承诺书.txt", "一、接到报修后 30 分钟内响应。".getBytes(StandardCharsets.UTF_8)).ok().path("id").asLong();
        long file = manager.read("/api/letters/" + letter).ok().path("attachmentId").asLong();

        assertThat(see(Cast.AGENT, file)).isEqualTo(200);
        assertThat(see(Cast.ENGINEER, file)).isEqualTo(404);
    }

    private int see(Cast who, long file) {
        return Api.as(mvc, who).read("/api/attachments/" + file).status();
    }

    private static long uploaded(Api who) {
        return who.upload("/api/attachments", "照片.txt", "铭牌".getBytes(StandardCharsets.UTF_8)).ok().path("id").asLong();
    }
}
