package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** The board shows whose data scope is limited the visits it covers; of the others, that an engineer is busy with them. */
@YinuoTest
class ScopedBoardTest {
    private static final String VISIT = """
            insert into work_order (number, request_id, status, reason, engineer_id, appointment_from, appointment_to, issued_at, version)
            select :number, r.id, :status, '', :engineer, cast(:from as timestamptz), cast(:from as timestamptz) + interval '1 hour', now(), 0
            from service_request r where r.title = :title""";
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api dispatcher;

    /** In the east and in the west: one visit planned for today, one nobody has, which is in the pool. */
    @BeforeEach
    void twoVisitsInTheEastAndTwoInTheWest() {
        dispatcher = Api.as(mvc, Cast.DISPATCHER);
        Api manager = Api.as(mvc, Cast.MANAGER);
        for (Map.Entry<String, String> each : Map.of("东港", "华东", "西岭", "西南").entrySet()) {
            long customer = manager.create("/api/customers", Map.of("name", each.getKey(), "region", each.getValue())).ok().path("id").asLong();
            manager.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", each.getKey(), "description", "漏水", "severity", "MAJOR",
                    "customerId", customer)).ok();
            boolean east = each.getKey().equals("东港");
            visit(each.getKey(), "PLANNED " + each.getKey(), "ASSIGNED", Cast.ENGINEER.id(), east ? "2026-04-01 10:00+08" : "2026-04-01 14:00+08");
            visit(each.getKey(), "FREE " + each.getKey(), "OPEN", null, null);
        }
        jdbc.sql("insert into visit_need (work_order_id, duration_minutes, certificates, agreed, pooled) select id, 60, '{}', false, true from work_order where status = 'OPEN'")
                .update();
    }

    @Test
    void showsEveryVisitToWhoeverHasNoLimit() {
        assertThat(stops().map(stop -> stop.path("visit").path("visit").path("title").asString())).containsExactly("东港", "西岭");
        assertThat(numbers(board().path("unscheduled"))).containsExactlyInAnyOrder("FREE 东港", "FREE 西岭");
        assertThat(pool()).containsExactlyInAnyOrder("FREE 东港", "FREE 西岭");
    }

    @Test
    void showsOfVisitsOutsideOnlyThatTheEngineerIsBusy() {
        draw("REGION", "华东");

        List<JsonNode> stops = stops().toList();
        assertThat(stops.get(0).path("visit").path("visit").path("title").asString()).isEqualTo("东港");
        assertThat(stops.get(1).path("from").asString()).isEqualTo("2026-04-01T06:00:00Z");
        assertThat(board().toString()).doesNotContain("西岭", "西南");
        assertThat(numbers(board().path("unscheduled"))).containsExactly("FREE 东港");
        assertThat(pool()).containsExactly("FREE 东港");
    }

    @Test
    void keepsTheCompanionOfAVisitGivenBackBusyAndOffersTheVisitToNobodyOutside() {
        long visit = jdbc.sql("select id from work_order where number = 'PLANNED 西岭'").query(Long.class).single();
        jdbc.sql("insert into visit_companion (work_order_id, user_id) values (:visit, :along)").param("visit", visit).param("along", Cast.OTHER_ENGINEER.id()).update();
        jdbc.sql("insert into visit_need (work_order_id, duration_minutes, certificates, agreed, pooled) values (:visit, 60, '{}', false, true)")
                .param("visit", visit).update();
        Api.as(mvc, Cast.ENGINEER).create("/api/work-orders/" + visit + "/reject", Map.of("reason", "在外地培训")).ok();
        draw("REGION", "华东");

        JsonNode stop = stops().filter(each -> each.path("along").asBoolean()).findFirst().orElseThrow();
        assertThat(stop.path("from").asString()).isEqualTo("2026-04-01T06:00:00Z");
        assertThat(stop.path("visit").path("visit").path("id").asLong()).isEqualTo(visit);
        assertThat(board().toString()).doesNotContain("西岭", "西南");
        assertThat(numbers(board().path("unscheduled"))).containsExactly("FREE 东港");
        assertThat(pool()).containsExactly("FREE 东港");
    }

    @Test
    void plansNoDayForWhoeverSeesOnlySomeOfItsVisits() {
        draw("REGION", "华东");

        assertThat(dispatcher.create("/api/dispatch/plan", Map.of("date", "2026-04-01")).refusal()).isEqualTo("outside-data-scope");
    }

    private JsonNode board() {
        return dispatcher.read("/api/dispatch/board?date=2026-04-01&days=1").ok();
    }

    private Stream<JsonNode> stops() {
        return items(board().path("engineers")).flatMap(lane -> items(lane.path("stops")));
    }

    private List<String> pool() {
        return items(dispatcher.read("/api/dispatch/pool").ok()).map(offer -> offer.path("number").asString()).toList();
    }

    private static List<String> numbers(JsonNode visits) {
        return items(visits).map(each -> each.path("visit").path("number").asString()).toList();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void visit(String title, String number, String status, Long engineer, String from) {
        jdbc.sql(VISIT).param("title", title).param("number", number).param("status", status).param("engineer", engineer, Types.BIGINT)
                .param("from", from, Types.VARCHAR).update();
    }

    private void draw(String kind, String part) {
        jdbc.sql("update app_user set scope_kind = :kind, scope_parts = array[:part] where id = :id").param("kind", kind).param("part", part)
                .param("id", Cast.DISPATCHER.id()).update();
    }
}
