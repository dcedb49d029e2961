package org.yinuo.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Api.Answer;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** A key that comes again is answered again, at every door that makes something. */
@YinuoTest
class RepeatedRequestsTest {
    /** Made once by nature, told apart by the sender's own key, or left by somebody without an account. */
    private static final Set<String> WITHOUT_A_KEY = Set.of("\"/api/setup\"", "\"/{key}\"", "\"/report\"");
    private static final Map<String, Object> CERTIFICATE = Map.of("kind", "电工证", "number", "D-1", "issuer", "市应急局", "validFrom", "2026-01-01",
            "expiresOn", "2029-01-01", "blocks", false);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Api desk;
    private Api dispatcher;
    private Api technical;
    private Api admin;

    @BeforeEach
    void peopleSignIn() {
        desk = Api.as(mvc, Cast.AGENT);
        dispatcher = Api.as(mvc, Cast.DISPATCHER);
        technical = Api.as(mvc, Cast.TECHNICAL);
        admin = Api.as(mvc, Cast.ADMIN);
    }

    @Test
    void aNoteKeptTwiceUnderOneKeyStandsOnce() {
        String note = request() + "/note";

        Answer first = desk.createOnce("n1", note, Map.of("text", "客户说下午有人"));
        Answer second = desk.createOnce("n1", note, Map.of("text", "客户说下午有人"));

        first.ok();
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.raw().getHeader("ETag")).isEqualTo(first.raw().getHeader("ETag"));
        assertThat(count("request_event where kind = 'NOTE'")).isEqualTo(1);
    }

    @Test
    void aKeyIsRefusedWithAnotherBodyAndAtAnotherDoor() {
        String request = request();
        desk.createOnce("n1", request + "/note", Map.of("text", "一")).ok();

        assertThat(desk.createOnce("n1", request + "/note", Map.of("text", "二")).refusal()).isEqualTo("idempotency-key-reused");
        assertThat(desk.createOnce("n1", request() + "/note", Map.of("text", "一")).refusal()).isEqualTo("idempotency-key-reused");
        assertThat(count("request_event where kind = 'NOTE'")).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeAskedAgainUnderItsKey() {
        String note = request() + "/note";

        assertThat(desk.createOnce("n1", note, Map.of("text", " ")).status()).isEqualTo(422);
        desk.createOnce("n1", note, Map.of("text", "现在有内容")).ok();
    }

    @Test
    void aCertificateIsAddedOnce() {
        String path = "/api/dispatch/engineers/" + Cast.OTHER_ENGINEER.id() + "/certificates";

        JsonNode first = dispatcher.createOnce("c1", path, CERTIFICATE).ok();

        assertThat(dispatcher.createOnce("c1", path, CERTIFICATE).ok()).isEqualTo(first);
        assertThat(count("engineer_certificate")).isEqualTo(1);
    }

    @Test
    void aDelegateIsAppointedOnce() {
        Map<String, Object> body = Map.of("delegateId", Cast.MANAGER.id(), "startInclusive", "2026-04-01T01:00:00Z", "endExclusive", "2026-04-09T01:00:00Z");

        Answer first = technical.createOnce("d1", "/api/approval-delegates", body);
        Answer second = technical.createOnce("d1", "/api/approval-delegates", body);

        assertThat(List.of(first.status(), second.status())).containsOnly(201);
        assertThat(second.body()).isEqualTo(first.body()).hasSize(1);
    }

    @Test
    void goodsThatAreHeldGetANoteOnce() {
        long id = admin.create("/api/nonconformities", Map.of("lot", Map.of("model", "PUMP-X", "batch", "B7"), "problem", "密封圈开裂")).ok()
                .path("goods").path("id").asLong();

        JsonNode first = admin.createOnce("h1", "/api/nonconformities/" + id + "/notes", Map.of("text", "已贴红牌")).ok();

        assertThat(admin.createOnce("h1", "/api/nonconformities/" + id + "/notes", Map.of("text", "已贴红牌")).ok()).isEqualTo(first);
        assertThat(first.toString().split("已贴红牌", -1)).hasSize(2);
    }

    @Test
    void aFileIsKeptOncePerKey() {
        Answer first = desk.uploadOnce("f1", "/api/attachments", "a.txt", "one".getBytes());
        Answer again = desk.uploadOnce("f1", "/api/attachments", "a.txt", "one".getBytes());

        assertThat(again.ok()).isEqualTo(first.ok());
        assertThat(desk.uploadOnce("f1", "/api/attachments", "a.txt", "two".getBytes()).refusal()).isEqualTo("idempotency-key-reused");
        assertThat(count("attachment")).isEqualTo(1);
    }

    @Test
    void aSecretIsShownOnceAndKeptNowhere() {
        JsonNode token = desk.createOnce("t1", "/api/api-tokens", Map.of("name", "报表")).ok();
        String secret = token.path("token").asString();

        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(desk.createOnce("t1", "/api/api-tokens", Map.of("name", "报表")).refusal()).isEqualTo("secret-shown-once");
        assertThat(desk.createOnce("t1", "/api/api-tokens", Map.of("name", "别的")).refusal()).isEqualTo("idempotency-key-reused");
        assertThat(count("api_token")).isEqualTo(1);
        assertThat(jdbc.sql("select coalesce(string_agg(answer::text, ' '), '') from idempotency_key").query(String.class).single()).doesNotContain(secret);
    }

    @Test
    void whoMayNoLongerDoItIsNotAnsweredAgain() {
        String note = request() + "/note";
        desk.createOnce("n1", note, Map.of("text", "一")).ok();
        jdbc.sql("update idempotency_key set actor = 'finance'").update();

        assertThat(Api.as(mvc, Cast.FINANCE).createOnce("n1", note, Map.of("text", "一")).status()).isEqualTo(403);
    }

    @Test
    void everyDoorThatMakesSomethingTakesAKey() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith("Door.java")).flatMap(RepeatedRequestsTest::makers)
                    .filter(maker -> !maker.contains("Idempotency-Key") && !maker.contains("@OncePerKey"))
                    .filter(maker -> WITHOUT_A_KEY.stream().noneMatch(maker.lines().findFirst().orElse("")::contains))).isEmpty();
        }
    }

    private static Stream<String> makers(Path door) {
        try {
            return Stream.of(Files.readString(door).split("(?=@(Post|Get|Put|Delete|Patch)Mapping)"))
                    .filter(part -> part.startsWith("@PostMapping") && part.contains("CREATED"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String request() {
        return "/api/service-requests/" + desk.create("/api/service-requests", Map.of("customerId", customer(), "title", "泵不转", "description", "",
                "channel", "HOTLINE", "severity", "MINOR")).ok().path("id").asLong();
    }

    private long customer() {
        return admin.create("/api/customers", Map.of("name", "华星" + count("customer"))).ok().path("id").asLong();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
