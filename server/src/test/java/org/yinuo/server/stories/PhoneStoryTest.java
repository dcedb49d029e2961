package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
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

/** What a phone noted without a network reaches the house once, at the time it happened, and is never lost. */
@StoryTest
class PhoneStoryTest {
    private static final String PICTURE = "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing());
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private String visit;

    @BeforeEach
    void anEngineerHasAVisit(Story story) {
        this.story = story;
        story.itIs("2026-04-03T01:00:00Z");
        visit = story.aCriticalFaultGoesOnSite();
        story.dispatcher.create(visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
    }

    @Test
    void countsWhatWasNotedOfflineAtTheTimeItHappened() {
        story.itIs("2026-04-03T06:00:00Z");

        send("k1", "accept", "2026-04-03T01:10:00Z", "2026-04-03T06:00:00Z", Map.of());
        send("k2", "travel", "2026-04-03T01:20:00Z", "2026-04-03T06:00:00Z", Map.of());
        send("k3", "arrive", "2026-04-03T02:30:00Z", "2026-04-03T06:00:00Z", Map.of("place", "机房"));

        assertThat(story.clock("ARRIVE").path("metAt").asString()).isEqualTo("2026-04-03T02:30:00Z");
        assertThat(log()).extracting(row -> row.path("receivedAt").asString()).endsWith("2026-04-03T06:00:00Z", "2026-04-03T06:00:00Z");
    }

    @Test
    void setsRightWhatAPhoneWithAWrongClockNoted() {
        story.itIs("2026-04-03T06:00:00Z");

        send("k1", "accept", "2026-04-03T04:10:00Z", "2026-04-03T09:00:00Z", Map.of());

        JsonNode accepted = log().getLast();
        assertThat(accepted.path("occurredAt").asString()).isEqualTo("2026-04-03T01:10:00Z");
        assertThat(accepted.path("notedAt").asString()).isEqualTo("2026-04-03T04:10:00Z");
        assertThat(accepted.path("clockAheadMs").asLong()).isEqualTo(3 * 3_600_000);
        assertThat(Story.list(story.request().path("timeline")).stream().filter(entry -> entry.path("kind").asString().equals("VISIT_ACCEPTED"))
                .findFirst().orElseThrow().path("data").path("clockAheadMinutes").asInt()).isEqualTo(180);
    }

    @Test
    void doesAnActOnceHoweverOftenAndHoweverLateItIsSent() {
        send("k1", "accept", "2026-04-03T01:00:00Z", "2026-04-03T01:00:00Z", Map.of());
        send("k2", "travel", "2026-04-03T01:00:00Z", "2026-04-03T01:00:00Z", Map.of());
        send("k1", "accept", "2026-04-03T01:00:00Z", "2026-04-03T01:00:00Z", Map.of());
        jdbc.sql("delete from idempotency_key").update();

        int late = story.engineer.createWith(phone("k1", "2026-04-03T01:00:00Z"), visit + "/accept", Map.of("occurredAt", "2026-04-03T01:00:00Z")).status();

        assertThat(late).isEqualTo(200);
        assertThat(log()).extracting(row -> row.path("kind").asString()).containsExactly("VISIT_ASSIGNED", "VISIT_ACCEPTED", "TRAVELLING");
    }

    @Test
    void refusesAnotherActUnderAUsedName() {
        send("k1", "accept", "2026-04-03T01:00:00Z", "2026-04-03T01:00:00Z", Map.of());

        Api.Answer another = story.engineer.createWith(phone("k1", "2026-04-03T01:00:00Z"), visit + "/travel", Map.of("occurredAt", "2026-04-03T01:00:00Z"));

        assertThat(another.refusal()).isEqualTo("idempotency-key-reused");
        assertThat(story.engineer.read(visit).ok().path("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void refusesThePhonesClockOfAYearNobodyMeans() {
        Api.Answer answer = story.engineer.createWith(phone("k1", "+900000000-01-01T00:00:00Z"), visit + "/accept", Map.of());

        assertThat(answer.refusal()).isEqualTo("parameter-invalid");
    }

    @Test
    void sendsNobodysActsUnderAnotherName() {
        Map<String, String> asAnother = Map.of("Idempotency-Key", "k1", "Acting-User", String.valueOf(Cast.DISPATCHER.id()));

        String refusal = story.engineer.createWith(asAnother, visit + "/accept", Map.of()).refusal();

        assertThat(refusal).isEqualTo("act-of-other-person");
        assertThat(story.engineer.read(visit).ok().path("status").asString()).isEqualTo("ASSIGNED");
    }

    @Test
    void tellsAnEngineerWhoseVisitWasGivenAwayAndKeepsWhatHeHadSigned() {
        story.dispatcher.create(visit + "/assign", Map.of("engineerId", otherEngineer())).ok();
        String body = "{\"signer\":\"何敏\"}";

        String refusal = story.engineer.createWith(phone("k1", "2026-04-03T01:00:00Z"), visit + "/accept", Map.of()).refusal();
        Map<String, Object> leftOver = Map.of("key", "k9", "kind", "sign", "body", body, "refusal", refusal, "occurredAt", "2026-04-03T00:59:00Z");
        story.engineer.create(visit + "/left-overs", leftOver).ok();
        story.engineer.create(visit + "/left-overs", leftOver).ok();

        assertThat(refusal).isEqualTo("visit-of-other-engineer");
        List<JsonNode> kept = Story.list(story.dispatcher.read(visit + "/left-overs").ok());
        assertThat(kept).singleElement().satisfies(each -> assertThat(each.path("body").asString()).isEqualTo(body));
        assertThat(Story.list(story.request().path("timeline"))).extracting(entry -> entry.path("kind").asString()).contains("VISIT_LEFT_OVER");
    }

    @Test
    void keepsPicturesOfTheVisitUntilItIsSigned() {
        send("k1", "accept", "2026-04-03T01:00:00Z", "2026-04-03T01:00:00Z", Map.of());

        JsonNode shown = send("k2", "photos", "2026-04-03T01:00:00Z", "2026-04-03T01:00:00Z", Map.of("purpose", "ARRIVAL", "image", PICTURE));

        long photo = shown.path("photos").path(0).path("id").asLong();
        assertThat(story.engineer.download(visit + "/photos/" + photo)).isEqualTo(Story.drawing());
        assertThat(story.engineer.create(visit + "/photos", Map.of("purpose", "WORK", "image", "data:image/png;base64,AAAA")).refusal()).isEqualTo("photo-unreadable");
        assertThat(story.engineer.create(visit + "/photos", Map.of("purpose", "WORK", "image", "data:image/jpeg;base64,/9j/PHN2Zz4=")).refusal())
                .as("three bytes of a picture are none").isEqualTo("photo-unreadable");
        assertThat(story.engineer.create(visit + "/photos", Map.of("purpose", "WORK", "image", "hello")).refusal()).isEqualTo("photo-unreadable");
        assertThat(story.engineer.read(visit + "/photos/999999").refusal()).isEqualTo("photo-unknown");
    }

    @Test
    void packsTheDayWithEverythingThatIsNeededOnTheWay() {
        JsonNode day = story.engineer.read("/api/field/day").ok();

        assertThat(day.path("userId").asLong()).isEqualTo(Cast.ENGINEER.id());
        assertThat(day.path("now").asString()).isEqualTo("2026-04-03T01:00:00Z");
        JsonNode packed = day.path("visits").path(0);
        assertThat(packed.path("request").path("description").asString()).isEqualTo("所有站点画面停住，无法下发指令");
        assertThat(packed.path("clocks").path(0).path("dueAt").asString()).isNotEmpty();
        assertThat(packed.path("coverage").path("covered").asBoolean()).isTrue();
    }

    @Test
    void givesAVisitBackOrHandsItToAColleagueWithTheReason() {
        story.engineer.create(visit + "/reject", Map.of("reason", "在外地培训")).ok();
        assertThat(story.dispatcher.read(visit).ok().path("status").asString()).isEqualTo("OPEN");

        story.dispatcher.create(visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
        send("k1", "accept", "2026-04-03T01:00:00Z", "2026-04-03T01:00:00Z", Map.of());
        long colleague = otherEngineer();
        story.engineer.create(visit + "/hand-over", Map.of("engineerId", colleague, "reason", "他熟悉这台设备")).ok();

        assertThat(story.dispatcher.read(visit).ok().path("engineer").path("id").asLong()).isEqualTo(colleague);
        assertThat(story.dispatcher.read(visit).ok().path("status").asString()).isEqualTo("ASSIGNED");
        assertThat(story.engineer.create(visit + "/travel", Map.of()).refusal()).isEqualTo("visit-of-other-engineer");
        assertThat(story.dispatcher.create(visit + "/reject", Map.of("reason", "x")).status()).isEqualTo(403);
    }

    @Test
    void endsAVisitInVainWithAPictureAndPlansAnother() {
        for (String act : List.of("accept", "travel")) {
            story.engineer.create(visit + "/" + act, Map.of()).ok();
        }
        story.engineer.create(visit + "/arrive", Map.of("place", "机房门口")).ok();
        String unproved = story.engineer.create(visit + "/in-vain", Map.of("note", "无人应门")).refusal();

        story.engineer.create(visit + "/photos", Map.of("purpose", "ABSENT", "image", PICTURE)).ok();
        story.engineer.create(visit + "/in-vain", Map.of("note", "无人应门")).ok();

        assertThat(unproved).isEqualTo("absence-needs-photo");
        assertThat(story.visits()).extracting(each -> each.path("status").asString()).containsExactly("OPEN", "CANCELLED");
        assertThat(story.clock("ARRIVE").path("state").asString()).isEqualTo("MET");
    }

    @Test
    void plansASecondVisitInsteadOfClosingWhenSomebodyHasToComeAgain() {
        for (String act : List.of("accept", "travel")) {
            story.engineer.create(visit + "/" + act, Map.of()).ok();
        }
        story.engineer.create(visit + "/arrive", Map.of("place", "机房")).ok();
        story.engineer.create(visit + "/start", Map.of()).ok();
        int version = story.engineer.read(visit).ok().path("version").asInt();
        story.engineer.replace(visit + "/findings", version, Map.of("fault", "停机", "cause", "", "solution", "等待备件", "parts", "",
                "test", "", "result", "SECOND_VISIT", "causeCode", "HARDWARE")).ok();

        story.engineer.create(visit + "/sign", Map.of("signer", "何敏", "rating", 4, "image", PICTURE)).ok();

        assertThat(story.visits()).extracting(each -> each.path("status").asString()).containsExactly("OPEN", "COMPLETED");
        assertThat(story.request().path("status").asString()).isNotEqualTo("CLOSED");
        assertThat(story.dispatcher.read(visit).ok().path("kind").asString()).isEqualTo("REPAIR");
    }

    private JsonNode send(String key, String act, String occurredAt, String phoneNow, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("occurredAt", occurredAt);
        return story.engineer.createWith(phone(key, phoneNow), visit + "/" + act, body).ok();
    }

    private static Map<String, String> phone(String key, String now) {
        return Map.of("Idempotency-Key", key, "Acting-User", String.valueOf(Cast.ENGINEER.id()), "Phone-Time", now);
    }

    private List<JsonNode> log() {
        return Story.list(story.dispatcher.read(visit + "/log").ok());
    }

    private long otherEngineer() {
        return jdbc.sql("""
                insert into app_user (username, display_name, password_hash, roles, created_at) values ('second', '石工', 'x', '{ENGINEER}', now()) returning id
                """).query(Long.class).single();
    }
}
