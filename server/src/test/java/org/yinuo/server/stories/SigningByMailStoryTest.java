package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.notice.Carrier;
import org.yinuo.server.notice.DeliverOutbox;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** Whoever is asked to sign from afar gets the link by mail, where his address is known and the house can write. */
@StoryTest
class SigningByMailStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DeliverOutbox outbox;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Story story;
    private Api admin;

    @BeforeEach
    void aHouseThatCanWrite(Story story) {
        this.story = story;
        mail.start();
        mail.setUser("hemin@water.example", "hemin@water.example", "word");
        admin = story.as(Cast.ADMIN);
        admin.replace("/api/notice-house", 0, Map.of("publicUrl", "https://service.example.com")).ok();
        admin.create("/api/notice-channels", Map.of("kind", "SMTP", "name", "公司邮箱", "enabled", true, "settings", Map.of("host", "127.0.0.1",
                "port", mail.getSmtp().getPort(), "encryption", "NONE", "from", "service@example.com", "fromName", "诺信售后", "allowPrivate", false))).ok();
    }

    @AfterEach
    void nobodyReadsMailAnyMore() {
        mail.stop();
    }

    @Test
    void sendsTheLinkWithTheAskingAndSaysToWhom() throws Exception {
        theVisitIsDone(Map.of("name", "何敏", "email", "HeMin@water.example"));
        assertThat(signing().path("mailTo").asString()).as("said before anybody asks").isEqualTo("HeMin@water.example");
        assertThat(signing().path("askedAt").isNull()).isTrue();

        ask(Map.of());

        MimeMessage letter = sent().getLast();
        assertThat(letter.getSubject()).contains("请您签字", story.engineer.read(visit()).ok().path("number").asString());
        assertThat(letter.getAllRecipients()[0].toString()).isEqualToIgnoringCase("hemin@water.example");
        String text = letter.getContent().toString();
        String token = text.substring(text.indexOf("https://service.example.com/link#") + 33).lines().findFirst().orElseThrow().strip();
        assertThat(signing().path("mailedTo").asString()).isEqualTo("HeMin@water.example");
        assertThat(jdbc.sql("select sealed || data::text from outbox where kind = 'SIGNING_LINK'").query(String.class).single()).doesNotContain(token);
        assertThat(timeline()).contains("SIGNING_MAILED");
        JsonNode report = Api.asNobody(mvc).create("/api/portal-links/look", Map.of("token", token)).ok().path("request").path("reports").path(0);
        assertThat(report.path("toSign").asBoolean()).isTrue();
        Api.asNobody(mvc).create("/api/portal-links/sign", signature(token, report)).ok();
        assertThat(story.dispatcher.read(visit()).ok().path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void sendsNothingWhereTheEngineerSaysSoUntilHeAsksForIt() {
        theVisitIsDone(Map.of("name", "何敏", "email", "hemin@water.example"));
        ask(Map.of("mail", false));
        assertThat(letters()).isZero();
        assertThat(signing().path("mailedTo").isNull()).isTrue();

        ask(Map.of("mail", true));
        ask(Map.of("mail", true));

        assertThat(letters()).as("once").isOne();
    }

    @Test
    void asksAllTheSameWhereNobodyCanBeWrittenTo() {
        theVisitIsDone(Map.of("name", "何敏", "mobile", "13800138000"));
        assertThat(signing().isMissingNode() || signing().path("mailTo").isNull()).isTrue();

        ask(Map.of("mail", true));

        assertThat(letters()).isZero();
        assertThat(signing().path("askedAt").asString()).isNotEmpty();
        assertThat(signing().path("mailedTo").isNull()).isTrue();
    }

    @Test
    void asksAllTheSameWhereTheHouseCannotWrite() {
        admin.replace("/api/notice-house", admin.read("/api/notice-house").ok().path("version").asInt(), Map.of("publicUrl", "")).ok();
        theVisitIsDone(Map.of("name", "何敏", "email", "hemin@water.example"));

        ask(Map.of());

        assertThat(letters()).isZero();
        assertThat(signing().path("askedAt").asString()).isNotEmpty();
    }

    @Test
    void hasWordsInBothLanguagesThatCanBeSeenBeforehand() {
        for (String language : List.of("zh", "en")) {
            JsonNode words = Story.list(admin.read("/api/notice-templates").ok()).stream().filter(each -> each.path("kind").asString().equals("SIGNING_LINK")
                    && each.path("language").asString().equals(language)).findFirst().orElseThrow();
            assertThat(words.path("customer").asBoolean()).isTrue();

            JsonNode seen = admin.create("/api/notice-templates/SIGNING_LINK/" + language + "/preview",
                    Map.of("subject", words.path("subject").asString(), "body", words.path("body").asString())).ok();

            assertThat(seen.path("subject").asString() + seen.path("body").asString()).doesNotContain("{{");
        }
    }

    private void theVisitIsDone(Map<String, ?> contact) {
        long customer = story.desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        long id = story.desk.create("/api/customers/" + customer + "/contacts", contact).ok().path("id").asLong();
        story.theHotlineRings("MINOR", Map.of("customerId", customer, "contactId", id));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "到现场看"));
        story.theVisitGoesToTheEngineer();
        story.theEngineerChecksIn();
        int version = story.engineer.read(visit()).ok().path("version").asInt();
        story.engineer.replace(visit() + "/findings", version, Map.of("fault", "停机", "cause", "电源", "solution", "更换电源模块", "parts", "", "test", "正常")).ok();
    }

    private void ask(Map<String, ?> body) {
        story.engineer.create(visit() + "/ask-signature", body).ok();
    }

    private JsonNode signing() {
        return story.engineer.read(visit()).ok().path("chapters").path("signing");
    }

    private List<String> timeline() {
        return Story.list(story.request().path("timeline")).stream().map(each -> each.path("kind").asString()).toList();
    }

    private long letters() {
        return jdbc.sql("select count(*) from outbox where kind = 'SIGNING_LINK'").query(Long.class).single();
    }

    private List<MimeMessage> sent() {
        while (outbox.deliver(Carrier.EMAIL, 50) > 0) {
            assertThat(jdbc.sql("select count(*) from outbox where state = 'FAILED'").query(Long.class).single()).isZero();
        }
        return List.of(mail.getReceivedMessagesForDomain("water.example"));
    }

    private static Map<String, Object> signature(String token, JsonNode report) {
        return new HashMap<>(Map.of("token", token, "visitId", report.path("id").asLong(), "version", report.path("version").asInt(), "signer", "何敏", "rating", 5,
                "opinion", "", "image", "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing()), "typed", false));
    }

    private String visit() {
        return "/api/work-orders/" + story.visit();
    }
}
