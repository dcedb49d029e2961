package org.yinuo.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person settles before a letter becomes a commitment. */
@YinuoTest
class LetterApprovalTest {
    private static final String EARLIER = "接到报修后4小时内到达现场。";
    private static final String BETWEEN = "我方设有备件库并配备专用车辆，所有工程师均经厂家培训并持证上岗，服务过程接受贵方的监督与检查，费用由我方承担。";
    private static final String LATER = "接到报修后8小时内到达现场。";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    private Api manager;
    private String letter;

    @BeforeEach
    void aLetterThatContradictsItself() {
        manager = Api.as(mvc, Cast.MANAGER);
        letter = "/api/letters/" + manager.create("/api/letters", Map.of("title", "承诺", "text", EARLIER + BETWEEN.repeat(2) + LATER)).ok().path("id").asLong();
        clauses().forEach(clause -> decide(clause, clause.path("clause").path("type").asString().equals("arrival_time") ? "accept" : "reject"));
        assertThat(later().path("clause").path("conflict").asString()).contains("4小时");
    }

    @Test
    void isRefusedWhileTwoAcceptedPromisesContradictEachOther() {
        Api.Answer refused = approve(Map.of("title", "承诺"));

        assertThat(refused.refusal()).isEqualTo("questions-open");
        assertThat(approve(Map.of("title", "承诺", "acceptOpenQuestionsBecause", "  ")).refusal()).isEqualTo("questions-open");
        assertThat(manager.read(letter).ok().path("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void isGivenWithAReasonThatStaysInTheAuditLog() {
        approve(Map.of("title", "承诺", "acceptOpenQuestionsBecause", "客户书面确认以 4 小时为准")).ok();

        assertThat(jdbc.sql("select detail from audit_entry where action = 'letter.approved-despite-questions'").query(String.class).single())
                .contains("clause-conflict", "客户书面确认以 4 小时为准");
    }

    @Test
    void showsWhereTheLetterMayPromiseSomethingThatBecameNoClause() {
        String words = "本厂承诺让出三成车位供12台维修车辆停放";
        String other = "/api/letters/" + manager.create("/api/letters", Map.of("title", "承诺", "text", EARLIER + words + "。")).ok().path("id").asLong();
        JsonNode place = manager.read(other + "/unread").ok().path(0);

        assertThat(place.path("text").asString()).isEqualTo(words);
        assertThat(place.path("end").asInt() - place.path("start").asInt()).isEqualTo(words.length());
        assertThat(manager.read("/api/letters/999999/unread").refusal()).isEqualTo("letter-not-found");
    }

    @Test
    void needsNoReasonOnceOneOfTheTwoIsTurnedDownOrBothAreSaidToHold() {
        decide(clauses().getFirst(), "reject");
        approve(Map.of("title", "承诺")).ok();

        aLetterThatContradictsItself();
        correct(later(), Map.of("conflict", "null"));
        approve(Map.of("title", "承诺")).ok();
    }

    @Test
    void needsAReasonForAClauseThatCanBeReadInTwoWaysUntilSomebodySaysHow() {
        decide(clauses().getFirst(), "reject");
        correct(later(), Map.of("ambiguous", true));
        assertThat(approve(Map.of("title", "承诺")).refusal()).isEqualTo("questions-open");

        correct(later(), Map.of("ambiguous", "null"));

        approve(Map.of("title", "承诺")).ok();
    }

    @Test
    void rememberForEverybodyWhatIsLeftOutOnPurpose() {
        Api.as(mvc, Cast.ADMIN).replace(letter + "/not-promised/no-penalty", 0, Map.of()).ok();

        JsonNode said = manager.read(letter).ok().path("notPromised");
        assertThat(said).hasSize(1);
        assertThat(said.path(0).path("code").asString()).isEqualTo("no-penalty");
        assertThat(said.path(0).path("by").asString()).isEqualTo("林管理");
        assertThat(manager.replace(letter + "/not-promised/no-tea", 0, Map.of()).refusal()).isEqualTo("question-not-asked");
        assertThat(manager.remove(letter + "/not-promised/no-penalty").ok().path("notPromised")).isEmpty();
    }

    @Test
    void marksACorrectedAmountThatTheLetterDoesNotSayAndKeepsWhatItSays() {
        correct(later(), Map.of("value", 2));
        assertThat(later().path("departs").asBoolean()).isTrue();
        assertThat(later().path("read").path("value").asInt()).isEqualTo(8);

        correct(later(), Map.of("value", 3));
        assertThat(later().path("read").path("value").asInt()).as("the letter's, not the one before").isEqualTo(8);
        correct(later(), Map.of("value", 8));

        assertThat(later().path("departs").asBoolean()).isFalse();
        assertThat(clauses().getFirst().path("read").isNull()).isTrue();
    }

    private List<JsonNode> clauses() {
        return manager.read(letter).ok().path("clauses").values().stream().toList();
    }

    private JsonNode later() {
        return clauses().stream().filter(clause -> clause.path("clause").path("text").asString().contains("8小时")).findFirst().orElseThrow();
    }

    private void decide(JsonNode clause, String verdict) {
        manager.create(letter + "/clauses/" + clause.path("id").asLong() + "/" + verdict, Map.of()).ok();
    }

    /** The word null takes a field away. */
    private void correct(JsonNode clause, Map<String, ?> changes) {
        Map<String, Object> shape = new HashMap<>(JsonMapper.shared().convertValue(clause.path("clause"), Map.class));
        changes.forEach((field, value) -> shape.put(field, "null".equals(value) ? null : value));
        manager.replace(letter + "/clauses/" + clause.path("id").asLong(), clause.path("version").asInt(), Map.of("clause", shape)).ok();
    }

    private Api.Answer approve(Map<String, ?> body) {
        return manager.change(letter + "/approve", manager.read(letter).ok().path("version").asInt(), body);
    }
}
