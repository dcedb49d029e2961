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

/** What an engineer has to look at is asked, measured, signed for, and followed up once where it failed. */
@StoryTest
class ChecklistStoryTest {
    private static final String PICTURE = "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing());
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private String visit;
    private JsonNode list;
    private int sent;

    @BeforeEach
    void anEngineerIsAtWorkOnAVisitWithAChecklist(Story story) {
        this.story = story;
        story.itIs("2026-04-03T01:00:00Z");
        list = story.manager.create("/api/checklists", body()).ok();
        visit = story.aCriticalFaultGoesOnSite();
        story.dispatcher.create(visit + "/assign", Map.of("engineerId", Cast.ENGINEER.id())).ok();
        for (String act : List.of("accept", "travel")) {
            story.engineer.create(visit + "/" + act, Map.of()).ok();
        }
        story.engineer.create(visit + "/arrive", Map.of("place", "机房")).ok();
        story.engineer.create(visit + "/start", Map.of()).ok();
    }

    @Test
    void letsNobodySignWhileAMandatoryQuestionIsOpenAndSaysWhich() {
        findings();
        answer("voltage", "221.4");

        String open = story.engineer.create(visit + "/sign", signature()).refusal();
        answer("fan", "NO");
        String conditional = story.engineer.create(visit + "/sign", signature()).refusal();
        answer("fan-what", "轴承响");
        story.engineer.create(visit + "/photos", Map.of("purpose", "CHECKLIST", "item", "fan-what", "image", PICTURE)).ok();
        story.engineer.create(visit + "/sign", signature()).ok();

        assertThat(open).isEqualTo("checklist-incomplete");
        assertThat(conditional).as("what is wrong with the fan is asked, with a picture").isEqualTo("checklist-incomplete");
        assertThat(signed()).contains("\"checklist\"", "轴承响", "221.4", "198–242 V");
        assertThat(story.engineer.download(visit + "/work-order.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void putsEachFailedAnswerBeforeTheOfficeOnceAndOpensOneRequestForThem() {
        findings();
        answer("voltage", "251");
        answer("fan", "YES");
        story.engineer.createWith(Map.of("Idempotency-Key", "signed"), visit + "/sign", signature()).ok();
        jdbc.sql("delete from idempotency_key").update();
        story.engineer.createWith(Map.of("Idempotency-Key", "signed"), visit + "/sign", signature()).ok();

        List<JsonNode> open = Story.list(story.dispatcher.read("/api/checklist-follow-ups").ok().path("items"));
        story.dispatcher.create(visit + "/follow-ups/request", Map.of()).ok();

        assertThat(open).singleElement().satisfies(each -> assertThat(each.path("value").asString()).isEqualTo("251 V"));
        assertThat(story.dispatcher.create(visit + "/follow-ups/request", Map.of()).refusal()).isEqualTo("follow-up-decided");
        assertThat(Story.list(story.dispatcher.read("/api/checklist-follow-ups").ok().path("items"))).isEmpty();
        long followUp = story.dispatcher.read(visit + "/follow-ups").ok().path(0).path("followUpRequestId").asLong();
        assertThat(story.desk.read("/api/service-requests/" + followUp).ok().path("description").asString()).contains("251 V");
    }

    @Test
    void ringsWhoDecidesWhenTheCustomerHasSignedAndOnlyOnce() {
        findings();
        answer("voltage", "251");
        answer("fan", "YES");
        List<String> before = notices();
        story.engineer.createWith(Map.of("Idempotency-Key", "signed"), visit + "/sign", signature()).ok();
        jdbc.sql("delete from idempotency_key").update();
        story.engineer.createWith(Map.of("Idempotency-Key", "signed"), visit + "/sign", signature()).ok();

        JsonNode rung = story.dispatcher.read("/api/notices").ok().path("items").path(0);

        assertThat(before).isEmpty();
        assertThat(notices()).as("one for the dispatcher, one for the manager").hasSize(2);
        assertThat(rung.path("subject").asString()).isEqualTo(visit.replace("/api/work-orders/", "work-order:"));
        assertThat(rung.path("data").path("text").asString()).isEqualTo("问voltage：251 V");
        assertThat(rung.path("data").path("textEn").asString()).isEqualTo("ask voltage: 251 V");
    }

    private List<String> notices() {
        return jdbc.sql("select subject from notice where kind = 'CHECKLIST_FAILED'").query(String.class).list();
    }

    @Test
    void keepsTheVersionTheVisitWasBegunWith() {
        answer("voltage", "220");
        Map<String, Object> changed = new HashMap<>(body());
        changed.put("questions", List.of(question("other", "YES_NO", Map.of("mandatory", true))));
        story.manager.replace("/api/checklists/" + list.path("id").asLong(), 1, changed).ok();

        JsonNode shown = story.engineer.read(visit).ok().path("chapters").path("checklist");

        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.path("answers").path("voltage").path("value").asString()).isEqualTo("220");
        assertThat(story.manager.replace("/api/checklists/" + list.path("id").asLong(), 1, body()).status()).isEqualTo(412);
    }

    @Test
    void takesAnAnswerOnceAtTheTimeItWasGivenAndTheLastOneCounts() {
        Map<String, Object> said = said("voltage", "230", "2026-04-03T01:30:00Z");
        story.itIs("2026-04-03T03:00:00Z");
        Map<String, String> phone = Map.of("Idempotency-Key", "a1", "Acting-User", String.valueOf(Cast.ENGINEER.id()), "Phone-Time", "2026-04-03T03:00:00Z");
        story.engineer.createWith(phone, visit + "/answers", said).ok();
        answer("voltage", "190");
        jdbc.sql("delete from idempotency_key").update();
        story.engineer.createWith(phone, visit + "/answers", said).ok();

        JsonNode answer = story.engineer.read(visit).ok().path("chapters").path("checklist").path("answers").path("voltage");

        assertThat(answer.path("value").asString()).isEqualTo("190");
        assertThat(answer.path("failed").asBoolean()).isTrue();
        assertThat(jdbc.sql("select value || ' ' || to_char(answered_at at time zone 'UTC', 'HH24:MI') from checklist_answer order by id")
                .query(String.class).list()).containsExactly("230 01:30", "190 03:00");
    }

    @Test
    void refusesAnswersThatCannotBeAndListsNobodyCouldAnswer() {
        assertThat(story.engineer.create(visit + "/answers", said("voltage", "warm", null)).refusal()).isEqualTo("answer-invalid");
        assertThat(story.engineer.create(visit + "/answers", said("fan", "MAYBE", null)).refusal()).isEqualTo("answer-invalid");
        assertThat(story.engineer.create(visit + "/answers", said("nothing", "1", null)).refusal()).isEqualTo("question-unknown");

        Map<String, Object> unanswerable = new HashMap<>(body());
        unanswerable.put("questions", List.of(question("a", "TEXT", Map.of("onlyIf", Map.of("key", "b", "value", "YES")))));
        assertThat(story.manager.create("/api/checklists", unanswerable).refusal()).isEqualTo("condition-unknown");

        Map<String, Object> forNothing = new HashMap<>(body());
        forNothing.put("categoryId", 999_999);
        assertThat(story.manager.create("/api/checklists", forNothing).refusal()).isEqualTo("category-unknown");
    }

    private static Map<String, Object> body() {
        return Map.of("kind", "REPAIR", "title", Map.of("zh", "机柜检查", "en", "Cabinet check"), "questions", List.of(
                question("s", "SECTION", Map.of()),
                question("voltage", "NUMBER", Map.of("mandatory", true, "limits", Map.of("unit", "V", "min", 198, "max", 242))),
                question("fan", "YES_NO", Map.of("mandatory", true)),
                question("fan-what", "TEXT", Map.of("mandatory", true, "photo", true, "onlyIf", Map.of("key", "fan", "value", "NO")))));
    }

    private static Map<String, Object> question(String key, String type, Map<String, ?> more) {
        Map<String, Object> question = new HashMap<>(Map.of("key", key, "type", type, "text", Map.of("zh", "问" + key, "en", "ask " + key),
                "mandatory", false, "photo", false));
        question.putAll(more);
        return question;
    }

    private void answer(String question, String value) {
        story.engineer.createWith(Map.of("Idempotency-Key", "n" + sent++), visit + "/answers", said(question, value, null)).ok();
    }

    private Map<String, Object> said(String question, String value, String at) {
        Map<String, Object> said = new HashMap<>(Map.of("versionId", list.path("versionId").asLong(), "question", question, "value", value));
        said.put("occurredAt", at);
        return said;
    }

    private void findings() {
        story.engineer.replace(visit + "/findings", story.engineer.read(visit).ok().path("version").asInt(), Map.of("fault", "停机", "cause", "",
                "solution", "更换风扇", "parts", "", "test", "")).ok();
    }

    private static Map<String, Object> signature() {
        return Map.of("signer", "何敏", "rating", 5, "image", PICTURE);
    }

    private String signed() {
        return jdbc.sql("select signed_content from work_order where sha256 is not null").query(String.class).single();
    }
}
