package org.yinuo.server.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.notice.Signature;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Programs open requests by signed calls, without account, session or CSRF token. */
@YinuoTest
class IntakeCallTest {
    private static final long NOW = 1_775_005_200;
    private static final String BODY = "{\"title\":\"三号泵振动超限\",\"description\":\"12.3 mm/s\",\"severity\":\"MAJOR\"}";
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private String key;
    private String secret;
    private long hook;

    @BeforeEach
    void aHook() {
        JsonNode issued = Api.as(mvc, Cast.ADMIN).create("/api/intake-hooks", Map.of("name", "监测平台")).ok();
        key = issued.path("hook").path("key").asString();
        secret = issued.path("secret").asString();
        hook = issued.path("hook").path("id").asLong();
    }

    @Test
    void opensARequestOnceHoweverOftenTheCallIsRepeated() throws Exception {
        String signature = Signature.of(secret, String.valueOf(NOW), BODY);

        String first = call(String.valueOf(NOW), signature, BODY).getContentAsString(StandardCharsets.UTF_8);
        String second = call(String.valueOf(NOW), signature, BODY).getContentAsString(StandardCharsets.UTF_8);

        assertThat(first).contains("SR-").isEqualTo(second);
        assertThat(jdbc.sql("select channel || ' ' || severity || ' ' || title from service_request").query(String.class).list())
                .containsExactly("API MAJOR 三号泵振动超限");
    }

    @Test
    void opensOneForOneDeliveryIdEvenIfItIsSignedAnew() throws Exception {
        String body = "{\"deliveryId\":\"d-1\",\"title\":\"停机\"}";

        call(String.valueOf(NOW), Signature.of(secret, String.valueOf(NOW), body), body);
        call(String.valueOf(NOW + 60), Signature.of(secret, String.valueOf(NOW + 60), body), body);

        assertThat(jdbc.sql("select count(*) from service_request").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void refusesCallsThatAreOldUnsignedOrChanged() throws Exception {
        String old = String.valueOf(NOW - 301);

        assertThat(call(old, Signature.of(secret, old, BODY), BODY).getContentAsString()).contains("signature-old");
        assertThat(call(String.valueOf(NOW), "sha256=00", BODY).getStatus()).isEqualTo(401);
        assertThat(call(String.valueOf(NOW), Signature.of(secret, String.valueOf(NOW), BODY), BODY + " ").getContentAsString()).contains("signature-wrong");
        assertThat(jdbc.sql("select count(*) from service_request").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, call-unreadable", "2, call-unreadable", "'\"ANY\"', call-severity", "'\"ALARM\"', call-unreadable"})
    void refusesASeverityThatIsNoneOfTheThree(String severity, String code) throws Exception {
        String body = "{\"title\":\"停机\",\"severity\":" + severity + "}";

        assertThat(call(String.valueOf(NOW), Signature.of(secret, String.valueOf(NOW), body), body).getContentAsString()).contains(code);
        assertThat(jdbc.sql("select count(*) from service_request").query(Long.class).single()).isZero();
    }

    @Test
    void refusesEverythingAfterTheHookWasTakenBack() throws Exception {
        Api.as(mvc, Cast.ADMIN).remove("/api/intake-hooks/" + hook).ok();

        assertThat(call(String.valueOf(NOW), Signature.of(secret, String.valueOf(NOW), BODY), BODY).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse call(String timestamp, String signature, String body) throws Exception {
        return mvc.perform(post("/api/intake/" + key).contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8))
                .header("X-Yinuo-Timestamp", timestamp).header("X-Yinuo-Signature", signature)).andReturn().getResponse();
    }
}
