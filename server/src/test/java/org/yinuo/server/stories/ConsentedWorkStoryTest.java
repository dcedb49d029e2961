package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Sessions and changes in a customer's system: consented to beforehand, within a time, and confirmed afterwards. */
@YinuoTest
class ConsentedWorkStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    private Api desk;
    private Api customer;
    private long request;

    @BeforeEach
    void aFault() {
        desk = Api.as(mvc, Cast.AGENT);
        customer = Api.asNobody(mvc);
        request = desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "报表很慢", "description", "",
                "severity", "MINOR")).ok().path("id").asLong();
    }

    @Test
    void beginsASessionOnlyWithinTheTimeTheCustomerAllowed() {
        JsonNode session = plan("REMOTE_SESSION", "看慢查询日志");
        assertThat(begin(session).refusal()).isEqualTo("consent-awaited");
        customerAnswers(session.path("consentId").asLong(), "GRANTED");

        assertThat(begin(session).refusal()).isEqualTo("consent-not-now");
        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));
        begin(session).ok();

        assertThat(begin(session).refusal()).isEqualTo("intervention-begun");
    }

    @Test
    void isTooLateAtTheVeryEndOfTheTimeAllowed() {
        JsonNode session = plan("REMOTE_SESSION", "看慢查询日志");
        customerAnswers(session.path("consentId").asLong(), "GRANTED");

        clock.moveTo(Instant.parse("2026-04-01T12:00:00Z"));

        assertThat(begin(session).refusal()).isEqualTo("consent-not-now");
    }

    @Test
    void beginsNothingTheCustomerRefused() {
        JsonNode change = plan("CHANGE", "重建索引");
        customerAnswers(change.path("consentId").asLong(), "REFUSED");

        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));

        assertThat(begin(change).refusal()).isEqualTo("consent-not-given");
        assertThat(desk.create("/api/interventions/" + change.path("id").asLong() + "/end", Map.of("result", "做完了")).refusal())
                .isEqualTo("intervention-not-running");
    }

    @Test
    void listsTheChangesDoneForTheCustomerToConfirm() {
        JsonNode change = plan("CHANGE", "重建索引");
        customerAnswers(change.path("consentId").asLong(), "GRANTED");
        clock.moveTo(Instant.parse("2026-04-01T10:00:00Z"));
        begin(change).ok();
        assertThat(desk.create("/api/service-requests/" + request + "/interventions/confirmation", Map.of()).refusal()).isEqualTo("nothing-to-confirm");
        desk.create("/api/interventions/" + change.path("id").asLong() + "/end", Map.of("result", "报表 3 秒出数")).ok();

        JsonNode view = desk.create("/api/service-requests/" + request + "/interventions/confirmation", Map.of()).ok();
        JsonNode confirmation = view.path("consents").path(1);
        customerAnswers(confirmation.path("id").asLong(), "GRANTED");

        assertThat(confirmation.path("items").path(0).asString()).isEqualTo("重建索引 · 报表库 · 报表 3 秒出数 · 2026-04-01 18:00 · " + Cast.AGENT.actor().displayName());
        assertThat(consents().getLast().path("state").asString()).isEqualTo("GRANTED");
    }

    @Test
    void takesLinksBackWhenTheRequestEnds() {
        JsonNode session = plan("REMOTE_SESSION", "看慢查询日志");
        String link = desk.create("/api/consents/" + session.path("consentId").asLong() + "/link", Map.of()).ok().path("token").asString();

        desk.create("/api/service-requests/" + request + "/cancel", Map.of("reason", "客户撤回")).ok();

        assertThat(customer.create("/api/consent-links/look", Map.of("token", link)).refusal()).isEqualTo("consent-link-expired");
        assertThat(consents().getFirst().path("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void showsStrangersNothing() {
        Api stranger = Api.as(mvc, Cast.OTHER_ENGINEER);

        assertThat(stranger.read("/api/service-requests/" + request + "/agreements").refusal()).isEqualTo("request-not-found");
        assertThat(desk.create("/api/service-requests/999999/interventions", body("CHANGE", "重建索引")).refusal()).isEqualTo("request-not-found");
        assertThat(desk.create("/api/interventions/999999/begin", Map.of()).refusal()).isEqualTo("intervention-not-found");
        assertThat(desk.create("/api/consents/999999/link", Map.of()).refusal()).isEqualTo("consent-not-found");
    }

    private static Map<String, ?> body(String kind, String what) {
        return Map.of("kind", kind, "what", what, "target", "报表库", "undo", "", "validFrom", "2026-04-01T10:00:00Z", "validUntil", "2026-04-01T12:00:00Z");
    }

    private JsonNode plan(String kind, String what) {
        return desk.create("/api/service-requests/" + request + "/interventions", body(kind, what)).ok();
    }

    private Api.Answer begin(JsonNode intervention) {
        return desk.create("/api/interventions/" + intervention.path("id").asLong() + "/begin", Map.of());
    }

    private void customerAnswers(long consent, String verdict) {
        String link = desk.create("/api/consents/" + consent + "/link", Map.of()).ok().path("token").asString();
        customer.create("/api/consent-links/answer", Map.of("token", link, "verdict", verdict, "name", "何敏", "reason", "")).ok();
    }

    private List<JsonNode> consents() {
        return Story.list(desk.read("/api/service-requests/" + request + "/agreements").ok().path("consents"));
    }
}
