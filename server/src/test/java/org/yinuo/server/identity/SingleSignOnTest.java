package org.yinuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

/** The whole code flow against a real OpenID provider on another port. */
@YinuoTest
class SingleSignOnTest {

    private static final TestProvider PROVIDER = TestProvider.start();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("yinuo.oidc.issuer", PROVIDER::issuer);
        properties.add("yinuo.oidc.client-id", () -> TestProvider.CLIENT);
        properties.add("yinuo.oidc.client-secret", () -> TestProvider.SECRET);
    }

    @AfterEach
    void speakTheTruthAgain() {
        PROVIDER.spoil(claims -> {});
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void letsInTheUserWhoseNameTheLoginIs() throws Exception {
        Cookie session = comeBack("agent");

        session(session).andExpect(jsonPath("$.user.username").value("agent"))
                .andExpect(jsonPath("$.permissions").isNotEmpty());
        assertThat(audited("agent")).containsExactly("user.linked", "session.opened");
    }

    @Test
    void startsTheSessionUnderANewId() throws Exception {
        Started started = start();

        Cookie session = finish(started, "agent");

        session(session).andExpect(jsonPath("$.user.username").value("agent"));
        assertThat(session.getValue()).isNotEqualTo(started.session().getValue());
        session(started.session()).andExpect(jsonPath("$.user").isEmpty());
    }

    @Test
    void keepsPasswordsBesideIt() throws Exception {
        mvc.perform(get("/api/session/single-sign-on")).andExpect(jsonPath("$.address").value("/oauth2/authorization/company"))
                .andExpect(jsonPath("$.refusal").isEmpty());
        mvc.perform(post("/api/session").with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"agent\",\"password\":\"" + Cast.PASSWORD + "\"}")).andExpect(status().isOk());
    }

    @Test
    void findsTheUserByTheProvidersOwnIdOnceHeIsKnown() throws Exception {
        comeBack("agent");
        jdbc.sql("update app_user set username = 'agent-renamed' where username = 'agent'").update();

        session(comeBack("agent")).andExpect(jsonPath("$.user.username").value("agent-renamed"));
    }

    @Test
    void doesNotOpenAnAccountToWhoWasGivenItsLoginLater() throws Exception {
        comeBack("agent");

        refused(comeBack("namesake"), "sso-user-taken");
        mvc.perform(delete("/api/users/" + Cast.AGENT.id() + "/company-account").with(Cast.ADMIN)).andExpect(status().isNoContent());
        session(comeBack("namesake")).andExpect(jsonPath("$.user.username").value("agent"));
    }

    @Test
    void refusesAStranger() throws Exception {
        refused(comeBack("newcomer"), "sso-user-unknown");

        assertThat(jdbc.sql("select detail from audit_entry where action = 'session.refused'").query(String.class).list())
                .singleElement().asString().endsWith("sso-user-unknown");
        assertThat(jdbc.sql("select count(*) from app_user where username = 'newcomer'").query(Integer.class).single()).isZero();
    }

    @Test
    void refusesTheContactOfACustomer() throws Exception {
        refused(comeBack("customer"), "sso-user-unknown");
    }

    @Test
    void refusesWhoIsDisabled() throws Exception {
        jdbc.sql("update app_user set enabled = false where username = 'agent'").update();

        refused(comeBack("agent"), "sso-user-disabled");
    }

    @Test
    void refusesAnAccountWithoutALogin() throws Exception {
        refused(comeBack("nameless"), "sso-login-missing");
    }

    static Stream<Arguments> spoiltTokens() {
        return Stream.of(
                Arguments.of("another nonce", (Consumer<JwtClaimsSet.Builder>) claims -> claims.claim("nonce", "somebody-else's")),
                Arguments.of("no nonce", (Consumer<JwtClaimsSet.Builder>) claims -> claims.claims(all -> all.remove("nonce"))),
                Arguments.of("expired", (Consumer<JwtClaimsSet.Builder>) claims -> claims.issuedAt(Instant.parse("2026-01-01T00:00:00Z"))
                        .expiresAt(Instant.parse("2026-01-01T00:05:00Z"))),
                Arguments.of("for another client", (Consumer<JwtClaimsSet.Builder>) claims -> claims.audience(List.of("another"))),
                Arguments.of("by another issuer", (Consumer<JwtClaimsSet.Builder>) claims -> claims.issuer("https://login.example.com")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltTokens")
    void trustsNoTokenThatIs(String what, Consumer<JwtClaimsSet.Builder> spoilt) throws Exception {
        PROVIDER.spoil(spoilt);

        refused(comeBack("agent"), "sso-untrusted");
    }

    @Test
    void trustsNoAnswerItDidNotAskFor() throws Exception {
        Started mine = start();
        Started another = start();
        String back = PROVIDER.visit(another.address(), "agent").headers().firstValue("Location").orElseThrow();

        refused(returnWith(back, mine.session()), "sso-too-late");
        refused(returnWith(back.replaceAll("state=[^&]*", "state=guessed"), another.session()), "sso-too-late");
        refused(returnWith("http://localhost/login/oauth2/code/company?code=x&state=y", null), "sso-too-late");
    }

    @Test
    void takesACodeOnlyOnce() throws Exception {
        Started started = start();
        String back = PROVIDER.visit(started.address(), "agent").headers().firstValue("Location").orElseThrow();
        Cookie session = returnWith(back, started.session());

        refused(returnWith(back, null), "sso-too-late");
        session(session).andExpect(jsonPath("$.user.username").value("agent"));
    }

    @Test
    void saysThatThePersonCancelled() throws Exception {
        Started started = start();
        String state = started.address().replaceAll(".*[?&]state=([^&]*).*", "$1");

        refused(returnWith("http://localhost/login/oauth2/code/company?error=access_denied&state=" + state, started.session()), "sso-denied");
    }

    @Test
    void forgetsTheReasonOnceSomebodyIsIn() throws Exception {
        Cookie refused = comeBack("newcomer");
        MockHttpServletResponse signedIn = mvc.perform(post("/api/session").cookie(refused).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"agent\",\"password\":\"" + Cast.PASSWORD + "\"}")).andReturn().getResponse();

        mvc.perform(get("/api/session/single-sign-on").cookie(signedIn.getCookie("YINUO_SESSION"))).andExpect(jsonPath("$.refusal").isEmpty());
    }

    @Test
    void signsOutHereAndThere() throws Exception {
        Cookie session = comeBack("agent");

        String next = mvc.perform(delete("/api/session").cookie(session).with(csrf())).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");

        session(session).andExpect(jsonPath("$.user").isEmpty());
        assertThat(next).startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        assertThat(PROVIDER.visit(next, "agent").statusCode()).isLessThan(400);
        assertThat(audited("agent")).last().isEqualTo("session.closed");
    }

    @Test
    void endsTheSessionOfWhoIsDisabledLater() throws Exception {
        Cookie session = comeBack("agent");

        mvc.perform(json(put("/api/users/" + Cast.AGENT.id()),
                "{\"displayName\":\"陈坐席\",\"roles\":[\"DESK_AGENT\"],\"enabled\":false}").with(Cast.ADMIN).header("If-Match", "\"0\""))
                .andExpect(status().isOk());

        session(session).andExpect(jsonPath("$.user").isEmpty());
    }

    private record Started(String address, Cookie session) {}

    private Started start() throws Exception {
        MockHttpServletResponse sent = mvc.perform(get("/oauth2/authorization/company")).andReturn().getResponse();
        assertThat(sent.getRedirectedUrl()).startsWith(PROVIDER.issuer() + "/oauth2/authorize?").contains("nonce=", "code_challenge=");
        return new Started(sent.getRedirectedUrl(), sent.getCookie("YINUO_SESSION"));
    }

    private Cookie comeBack(String username) throws Exception {
        return finish(start(), username);
    }

    private Cookie finish(Started started, String username) throws Exception {
        String back = PROVIDER.visit(started.address(), username).headers().firstValue("Location").orElseThrow();
        return returnWith(back, started.session());
    }

    private Cookie returnWith(String back, Cookie session) throws Exception {
        MockHttpServletRequestBuilder request = get(URI.create(back));
        MockHttpServletResponse answer = mvc.perform(session == null ? request : request.cookie(session)).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        Cookie renewed = answer.getCookie("YINUO_SESSION");
        return renewed == null ? session : renewed;
    }

    private void refused(Cookie session, String code) throws Exception {
        session(session).andExpect(jsonPath("$.user").isEmpty());
        mvc.perform(get("/api/session/single-sign-on").cookie(session)).andExpect(jsonPath("$.refusal.code").value(code))
                .andExpect(jsonPath("$.refusal.detail").isNotEmpty());
    }

    private ResultActions session(Cookie session) throws Exception {
        return mvc.perform(get("/api/session").cookie(session)).andExpect(status().isOk());
    }

    private List<String> audited(String actor) {
        return jdbc.sql("select action from audit_entry where actor = :actor order by id").param("actor", actor).query(String.class).list();
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
