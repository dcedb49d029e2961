package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** The maker of a disk array takes cases within an hour, is on site in four and done in eight, and pays 500 yuan for each time it misses. */
@StoryTest
class ProviderStoryTest {
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private long maker;
    private long request;

    @BeforeEach
    void aMakerAndAFault(Story story) {
        this.story = story;
        story.itIs("2026-04-01T01:00:00Z");
        maker = story.as(Cast.ADMIN).create("/api/providers", maker(Map.of())).ok().path("id").asLong();
        long customer = story.desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        request = story.desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "磁盘阵列告警", "description", "",
                "severity", "CRITICAL")).ok().path("id").asLong();
    }

    @Test
    void itsTimesRunByItsOwnAgreement() {
        JsonNode referral = refer().ok();

        assertThat(referral.path("number").asString()).startsWith("RF-20260401-");
        assertThat(clocks(referral)).containsExactly("RESPOND RUNNING 2026-04-01T02:00:00Z", "ARRIVE RUNNING 2026-04-01T05:00:00Z",
                "RESOLVE RUNNING 2026-04-01T09:00:00Z");
    }

    @Test
    void whatItMissesStaysIsToldAndCanBeClaimed() {
        long id = refer().ok().path("id").asLong();

        story.itIs("2026-04-01T02:30:00Z");
        act(id, "answered", Map.of("text", "李工接单", "theirCase", "C-771")).ok();
        story.itIs("2026-04-01T08:00:00Z");
        JsonNode done = act(id, "done", Map.of("text", "更换控制器 B")).ok();

        assertThat(clocks(done)).containsExactly("RESPOND MET_LATE 2026-04-01T02:00:00Z", "ARRIVE MET_LATE 2026-04-01T05:00:00Z",
                "RESOLVE MET 2026-04-01T09:00:00Z");
        assertThat(done.path("theirCase").asString()).isEqualTo("C-771");
        assertThat(done.path("claim").decimalValue()).isEqualByComparingTo("1000.00");
        JsonNode kept = story.manager.read("/api/providers/" + maker + "/kept").ok();
        assertThat(kept.path("referred").asInt() + " referred, " + kept.path("late").asInt() + " late, " + kept.path("broken").asInt() + " missed")
                .isEqualTo("1 referred, 1 late, 2 missed");
        assertThat(told(story.desk)).contains("PROVIDER_LATE");
        assertThat(told(story.manager)).contains("PROVIDER_LATE");
    }

    @Test
    void theCustomerIsOwedWhatHeWasOwedBefore() {
        String before = ours();
        long id = refer().ok().path("id").asLong();
        assertThat(ours()).as("clocks of the request").isEqualTo(before);

        act(id, "arrived", Map.of("who", "李工", "forUs", false)).ok();
        assertThat(ours()).as("their arrival alone is not ours").isEqualTo(before);

        assertThat(jdbc.sql("select count(*) from request_event where kind like 'REFERRAL%' and not internal").query(Long.class).single()).isZero();
    }

    @Test
    void itsArrivalMayBeTheOneThatWasPromised() {
        long id = refer().ok().path("id").asLong();

        act(id, "arrived", Map.of("who", "李工", "forUs", true)).ok();

        assertThat(ours()).contains("RESPOND MET");
        assertThat(kinds()).contains("REFERRAL_ARRIVED", "ARRIVED");
    }

    @Test
    void endsWithTheRequestAndOwesNothingMore() {
        refer().ok();

        int version = story.desk.read("/api/service-requests/" + request).ok().path("version").asInt();
        story.desk.change("/api/service-requests/" + request + "/cancel", version, Map.of("reason", "客户撤销")).ok();

        JsonNode referral = of().getFirst();
        assertThat(referral.path("end").path("outcome").asString()).isEqualTo("TAKEN_BACK");
        assertThat(clocks(referral)).allMatch(clock -> clock.contains(" VOIDED "));
        assertThat(act(referral.path("id").asLong(), "done", Map.of("text", "x")).refusal()).isEqualTo("referral-ended");
    }

    @Test
    void isNotAskedTwiceNorAfterItsAgreement() {
        refer().ok();
        assertThat(refer().refusal()).isEqualTo("referral-open");

        story.as(Cast.ADMIN).replace("/api/providers/" + maker, 1, maker(Map.of("validTo", "2026-03-31"))).ok();
        long id = of().getFirst().path("id").asLong();
        act(id, "take-back", Map.of("reason", "自行处理")).ok();
        assertThat(refer().refusal()).isEqualTo("provider-agreement-over");
        assertThat(story.as(Cast.ADMIN).replace("/api/providers/" + maker, 2, maker(Map.of("hours", "when we like"))).refusal()).isEqualTo("provider-hours-unknown");
        assertThat(story.as(Cast.ADMIN).create("/api/providers", maker(Map.of())).refusal()).isEqualTo("provider-name-taken");
    }

    private static Map<String, Object> maker(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "MANUFACTURER", "name", "磐石存储原厂服务", "serves", "磁盘阵列", "hours", "7x24", "respondMinutes", 60,
                "arriveMinutes", 240, "resolveMinutes", 480, "perBreach", 500));
        body.putAll(more);
        return body;
    }

    private Api.Answer refer() {
        return story.desk.create("/api/service-requests/" + request + "/referrals", Map.of("providerId", maker, "asked", "控制器 B 离线，请到现场更换", "mail", false));
    }

    private Api.Answer act(long id, String act, Map<String, ?> body) {
        return story.desk.create("/api/referrals/" + id + "/" + act, body);
    }

    private List<JsonNode> of() {
        return Story.list(story.desk.read("/api/service-requests/" + request + "/referrals").ok());
    }

    private static List<String> clocks(JsonNode referral) {
        return Story.list(referral.path("clocks")).stream()
                .map(clock -> clock.path("kind").asString() + " " + clock.path("state").asString() + " " + clock.path("dueAt").asString()).toList();
    }

    private String ours() {
        return Story.list(story.desk.read("/api/service-requests/" + request).ok().path("clocks")).stream()
                .map(clock -> clock.path("kind").asString() + " " + clock.path("state").asString()).toList().toString();
    }

    private List<String> kinds() {
        return Story.list(story.desk.read("/api/service-requests/" + request).ok().path("timeline")).stream().map(entry -> entry.path("kind").asString()).toList();
    }

    private static List<String> told(Api somebody) {
        return Story.list(somebody.read("/api/notices").ok().path("items")).stream().map(notice -> notice.path("kind").asString()).toList();
    }
}
