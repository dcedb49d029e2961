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
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** Somebody has to come again: the second visit names the first, wherever it was decided. */
@StoryTest
class ContinuedVisitStoryTest {
    private static final String PICTURE = "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing());
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private String visit;

    @BeforeEach
    void anEngineerHasArrived(Story story) {
        this.story = story;
        story.itIs("2026-04-03T01:00:00Z");
        visit = story.aCriticalFaultGoesOnSite();
        story.dispatcher.create(visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
        for (String act : List.of("accept", "travel")) {
            story.engineer.create(visit + "/" + act, Map.of()).ok();
        }
        story.engineer.create(visit + "/arrive", Map.of("place", "机房")).ok();
    }

    @Test
    void plansWhatTheEngineerProposedOnceWhenTheCustomerHasSignedAndKeepsTheRequestOpen() {
        atWork("SOLVED");
        propose("k1", "PARTS", "电源模块 PW-75，周四到货");
        jdbc.sql("delete from idempotency_key").update();
        propose("k1", "PARTS", "电源模块 PW-75，周四到货");
        sign();

        JsonNode next = next();

        assertThat(next.path("continues").path("number").asString()).isEqualTo(number());
        assertThat(next.path("continues").path("reason").asString()).isEqualTo("PARTS");
        assertThat(story.request().path("status").asString()).isNotEqualTo("CLOSED");
        assertThat(jdbc.sql("select count(*) from visit_proposal").query(Long.class).single()).isEqualTo(1);
        assertThat(signedContent()).contains("\"continuation\"", "电源模块 PW-75，周四到货");
    }

    @Test
    void showsBothEndsOnThePhoneAtTheDeskAndOnTheBoard() {
        atWork("SECOND_VISIT");
        sign();
        long second = next().path("id").asLong();
        story.dispatcher.create("/api/work-orders/" + second + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();

        JsonNode packed = Story.list(story.engineer.read("/api/field/day").ok().path("visits")).stream()
                .filter(each -> each.path("id").asLong() == second).findFirst().orElseThrow().path("chapters").path("continuation");
        JsonNode first = story.dispatcher.read(visit).ok().path("chapters").path("continuation");
        JsonNode board = story.dispatcher.read("/api/dispatch/board?date=2026-04-03&days=1").ok().path("unscheduled").path(0);

        assertThat(packed.path("before").path("number").asString()).isEqualTo(number());
        assertThat(packed.path("before").path("solution").asString()).isEqualTo("换上临时电源");
        assertThat(first.path("after").path(0).path("reason").asString()).isEqualTo("NOT_FINISHED");
        assertThat(board.path("visit").path("continues").path("number").asString()).isEqualTo(number());
        assertThat(story.engineer.download("/api/work-orders/" + second + "/work-order.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void takesAProposalBackAndClosesTheRequest() {
        atWork("SOLVED");
        propose("k1", "PARTS", "");
        propose("k2", null, "");

        sign();

        assertThat(story.visits()).hasSize(1);
        assertThat(story.request().path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void continuesAVisitInVainBecauseTheCustomerWasAbsent() {
        story.engineer.create(visit + "/photos", Map.of("purpose", "ABSENT", "image", PICTURE)).ok();
        story.engineer.create(visit + "/in-vain", Map.of("note", "无人应门")).ok();

        JsonNode next = next();

        assertThat(next.path("continues").path("reason").asString()).isEqualTo("CUSTOMER_ABSENT");
        assertThat(next.path("continues").path("number").asString()).isEqualTo(number());
    }

    @Test
    void letsTheOfficeOrderOneMoreVisitAtATimeWhichKeepsTheRequestOpen() {
        Map<String, String> keyed = Map.of("Idempotency-Key", "desk-1");
        Map<String, Object> order = Map.of("reason", "NOT_FINISHED", "note", "客户要求明天继续");
        story.dispatcher.createWith(keyed, visit + "/continue", order).ok();
        story.dispatcher.createWith(keyed, visit + "/continue", order).ok();
        String again = story.dispatcher.create(visit + "/continue", order).refusal();
        atWork("SOLVED");
        sign();

        List<JsonNode> visits = story.visits();

        assertThat(again).isEqualTo("visit-continued-already");
        assertThat(visits).extracting(each -> each.path("status").asString()).containsExactly("OPEN", "COMPLETED");
        assertThat(story.dispatcher.create("/api/work-orders/" + visits.getFirst().path("id").asLong() + "/continue", order).refusal())
                .isEqualTo("visit-not-begun");
        assertThat(story.engineer.create(visit + "/continue", order).status()).isEqualTo(403);
    }

    private void atWork(String result) {
        story.engineer.create(visit + "/start", Map.of()).ok();
        int version = story.engineer.read(visit).ok().path("version").asInt();
        story.engineer.replace(visit + "/findings", version, Map.of("fault", "停机", "cause", "", "solution", "换上临时电源", "parts", "",
                "test", "", "result", result)).ok();
    }

    private void propose(String key, String reason, String note) {
        Map<String, Object> body = new HashMap<>(Map.of("note", note, "occurredAt", "2026-04-03T01:00:00Z"));
        body.put("reason", reason);
        story.engineer.createWith(Map.of("Idempotency-Key", key), visit + "/another-visit", body).ok();
    }

    private void sign() {
        story.engineer.create(visit + "/sign", Map.of("signer", "何敏", "rating", 4, "image", PICTURE)).ok();
    }

    private JsonNode next() {
        return story.visits().getFirst();
    }

    private String number() {
        return story.dispatcher.read(visit).ok().path("number").asString();
    }

    private String signedContent() {
        return jdbc.sql("select signed_content from work_order where sha256 is not null").query(String.class).single();
    }
}
