package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** Two go to one visit: one leads and has it signed, the other sees it, takes pictures and writes remarks, and is sent nowhere else. */
@StoryTest
class CompanionsStoryTest {
    private static final String PICTURE = "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing());
    private static final Map<String, Object> MORNING = Map.of("engineerId", Cast.ENGINEER.id(), "from", "2026-04-03T02:00:00Z", "to", "2026-04-03T03:00:00Z");
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private Api companion;
    private String visit;

    @BeforeEach
    void aVisitIsPlannedForTheMorning(Story story) {
        this.story = story;
        companion = Api.as(mvc, Cast.OTHER_ENGINEER);
        story.itIs("2026-04-03T01:00:00Z");
        visit = story.aCriticalFaultGoesOnSite();
        story.dispatcher.create(visit + "/assign", MORNING).ok();
    }

    @Test
    void letsACompanionSeeTheVisitTakePicturesAndWriteRemarksButNotLeadIt() {
        assertThat(companion.read(visit).refusal()).isEqualTo("work-order-not-found");
        goAlong(Cast.OTHER_ENGINEER.id());

        assertThat(companion.read("/api/field/day").ok().path("visits").path(0).path("chapters").path("crew").path("companions").path(0)
                .path("displayName").asString()).isEqualTo(Cast.OTHER_ENGINEER.actor().displayName());
        companion.create(visit + "/photos", Map.of("purpose", "WORK", "image", PICTURE)).ok();
        companion.createWith(Map.of("Idempotency-Key", "r1"), visit + "/remark", Map.of("text", "机柜门锁坏了")).ok();
        companion.createWith(Map.of("Idempotency-Key", "r1"), visit + "/remark", Map.of("text", "机柜门锁坏了")).ok();

        JsonNode remarks = story.engineer.read(visit).ok().path("chapters").path("crew").path("remarks");
        assertThat(Story.list(remarks)).singleElement().satisfies(each -> assertThat(each.path("text").asString()).isEqualTo("机柜门锁坏了"));
        for (String act : List.of("accept", "travel", "sign")) {
            Map<String, Object> body = act.equals("sign") ? Map.of("signer", "何敏", "rating", 5, "image", PICTURE) : Map.of();
            assertThat(companion.create(visit + "/" + act, body).refusal()).as(act).isEqualTo("visit-of-other-engineer");
        }
    }

    @Test
    @Timeout(120)
    void takesWhatBothWriteHoweverManyActsComeAtOnce() throws Exception {
        goAlong(Cast.OTHER_ENGINEER.id());
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<Integer>> remarks = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> {
            together.await(30, TimeUnit.SECONDS);
            return Api.as(mvc, i % 2 == 0 ? Cast.ENGINEER : Cast.OTHER_ENGINEER).create(visit + "/remark", Map.of("text", "第 " + i + " 条")).status();
        }).toList();

        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each : people.invokeAll(remarks)) {
                assertThat(each.get()).isEqualTo(200);
            }
        }

        assertThat(Story.list(story.engineer.read(visit).ok().path("chapters").path("crew").path("remarks"))).hasSize(8);
    }

    @Test
    void forgetsWhoNoLongerGoesAlong() {
        goAlong(Cast.OTHER_ENGINEER.id());
        goAlong();

        assertThat(companion.read(visit).refusal()).isEqualTo("visit-of-other-engineer");
        assertThat(Story.list(companion.read("/api/field/day").ok().path("visits"))).isEmpty();
        assertThat(Story.list(companion.read("/api/work-orders?view=mine").ok().path("items"))).isEmpty();
    }

    @Test
    void blocksTheCompanionsTimeOnTheBoardAndInThePlan() {
        goAlong(Cast.OTHER_ENGINEER.id());
        story.theHotlineRings("CRITICAL", Map.of("title", "另一处停机"));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "远程不能处理"));
        String second = "/api/work-orders/" + story.visits().getFirst().path("id").asLong();
        story.dispatcher.create(second + "/assign", Map.of("engineerId", Cast.OTHER_ENGINEER.id(), "from", "2026-04-03T02:30:00Z", "to", "2026-04-03T03:30:00Z")).ok();

        List<JsonNode> stops = stopsOf(Cast.OTHER_ENGINEER.id());
        JsonNode moved = story.dispatcher.create("/api/dispatch/plan", Map.of("date", "2026-04-03")).ok().path("moves").path(0);

        assertThat(stops).extracting(each -> each.path("along").asBoolean()).containsExactly(true, false);
        assertThat(stops.getLast().path("conflict").asBoolean()).as("in two places at once").isTrue();
        assertThat(moved.path("number").asString()).isEqualTo(story.dispatcher.read(second).ok().path("number").asString());
        assertThat(overlaps(moved.path("after"))).as("while he goes along he is sent nowhere").isFalse();
    }

    @Test
    void namesEverybodyWhereTheCustomerSigns() {
        goAlong(Cast.OTHER_ENGINEER.id());
        for (String act : List.of("accept", "travel")) {
            story.engineer.create(visit + "/" + act, Map.of()).ok();
        }
        story.engineer.create(visit + "/arrive", Map.of("place", "机房")).ok();
        story.engineer.create(visit + "/start", Map.of()).ok();
        int version = story.engineer.read(visit).ok().path("version").asInt();
        story.engineer.replace(visit + "/findings", version, Map.of("fault", "停机", "cause", "", "solution", "换电源", "parts", "", "test", "")).ok();
        story.engineer.create(visit + "/sign", Map.of("signer", "何敏", "rating", 5, "image", PICTURE)).ok();

        assertThat(jdbc.sql("select signed_content from work_order where sha256 is not null").query(String.class).single())
                .contains("\"crew\":[\"" + Cast.OTHER_ENGINEER.actor().displayName() + "\"]");
        assertThat(companion.download(visit + "/work-order.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(companion.create(visit + "/remark", Map.of("text", "晚了")).refusal()).isEqualTo("work-order-ended");
    }

    @Test
    void refusesTheLeaderWhoIsNoEngineerAndStrangers() {
        int version = story.dispatcher.read(visit).ok().path("version").asInt();

        assertThat(story.dispatcher.replace(visit + "/companions", version, engineers(Cast.ENGINEER.id())).refusal()).isEqualTo("companion-leads");
        assertThat(story.dispatcher.replace(visit + "/companions", version, engineers(Cast.AGENT.id())).refusal()).isEqualTo("not-an-engineer");
        assertThat(companion.create(visit + "/remark", Map.of("text", "路过")).refusal()).isEqualTo("work-order-not-found");
    }

    private void goAlong(long... engineers) {
        story.dispatcher.replace(visit + "/companions", story.dispatcher.read(visit).ok().path("version").asInt(), engineers(engineers)).ok();
    }

    private static Map<String, Object> engineers(long... ids) {
        return Map.of("engineerIds", Arrays.stream(ids).boxed().toList());
    }

    private List<JsonNode> stopsOf(long engineer) {
        return Story.list(story.dispatcher.read("/api/dispatch/board?date=2026-04-03&days=1").ok().path("engineers")).stream()
                .filter(lane -> lane.path("id").asLong() == engineer).flatMap(lane -> Story.list(lane.path("stops")).stream()).toList();
    }

    private static boolean overlaps(JsonNode place) {
        return place.path("engineerId").asLong() == Cast.OTHER_ENGINEER.id() && place.path("from").asString().compareTo("2026-04-03T03:00:00Z") < 0
                && place.path("to").asString().compareTo("2026-04-03T02:00:00Z") > 0;
    }
}
