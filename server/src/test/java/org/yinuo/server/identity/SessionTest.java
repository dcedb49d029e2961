package org.yinuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class SessionTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsAStrangerNothing() throws Exception {
        mvc.perform(get("/api/session")).andExpect(status().isOk())
                .andExpect(jsonPath("$.user").isEmpty()).andExpect(jsonPath("$.setupNeeded").value(false))
                .andExpect(jsonPath("$.zone").value("Asia/Shanghai"))
                .andExpect(header().string("X-Frame-Options", "DENY"));
        mvc.perform(get("/api/users")).andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("sign-in-needed"));
    }

    @Test
    void writesDownWhoWasTurnedAway() throws Exception {
        signIn("agent", "guessed-wrong-1").andExpect(status().isUnauthorized());

        assertThat(jdbc.sql("select subject from audit_entry where action = 'session.refused'").query(String.class).list())
                .containsExactly("username:agent");
    }

    @Test
    void throttlesWhoGuessesThePasswordOfAnOpenSession() throws Exception {
        for (int guess = 1; guess <= 5; guess++) {
            changePassword("guess-" + guess + "-guess").andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.code").value("password-wrong"));
        }

        changePassword(Cast.PASSWORD).andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("sign-in-throttled"));
    }

    private ResultActions changePassword(String current) throws Exception {
        return mvc.perform(post("/api/me/password").with(Cast.AGENT).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\":\"%s\",\"next\":\"a-new-secret-7\"}".formatted(current)));
    }

    @Test
    void signsInAndOut() throws Exception {
        Cookie session = signIn("agent", Cast.PASSWORD).andExpect(status().isOk())
                .andExpect(jsonPath("$.user.username").value("agent"))
                .andExpect(jsonPath("$.permissions", hasItem("requests.write")))
                .andExpect(jsonPath("$.permissions", not(hasItem("users.manage"))))
                .andReturn().getResponse().getCookie("YINUO_SESSION");

        mvc.perform(get("/api/session").cookie(session)).andExpect(jsonPath("$.user.id").value(Cast.AGENT.id()));
        mvc.perform(delete("/api/session").cookie(session).with(csrf())).andExpect(status().isNoContent());
        mvc.perform(get("/api/session").cookie(session)).andExpect(jsonPath("$.user").isEmpty());
    }

    @Test
    void doesNotSayWhetherTheUsernameOrThePasswordWasWrong() throws Exception {
        signIn("agent", "wrong").andExpect(status().isUnauthorized()).andExpect(jsonPath("$.code").value("sign-in-failed"));
        signIn("nobody", "wrong").andExpect(status().isUnauthorized()).andExpect(jsonPath("$.code").value("sign-in-failed"));
    }

    @Test
    void slowsDownGuessingForAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("agent", "wrong").andExpect(status().isUnauthorized());
        }
        signIn("agent", Cast.PASSWORD).andExpect(status().isTooManyRequests());
        signIn("manager", Cast.PASSWORD).andExpect(status().isOk());

        clock.moveBy(Duration.ofMinutes(15).plusSeconds(1));
        signIn("agent", Cast.PASSWORD).andExpect(status().isOk());
    }

    @Test
    void refusesAChangeWithoutTheCsrfToken() throws Exception {
        mvc.perform(post("/api/session").contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"agent\",\"password\":\"x\"}"))
                .andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("csrf-token-missing"));
    }

    @Test
    void endsTheSessionsOfADisabledUserAndOfANewPassword() throws Exception {
        Cookie agent = signIn("agent", Cast.PASSWORD).andReturn().getResponse().getCookie("YINUO_SESSION");
        Cookie engineer = signIn("engineer", Cast.PASSWORD).andReturn().getResponse().getCookie("YINUO_SESSION");

        send(put("/api/users/" + Cast.AGENT.id()).header("If-Match", "\"0\""),
                "{\"displayName\":\"陈坐席\",\"roles\":[\"DESK_AGENT\"],\"enabled\":false}").andExpect(status().isOk());
        send(post("/api/users/" + Cast.ENGINEER.id() + "/password"), "{\"password\":\"another-word\"}")
                .andExpect(status().isNoContent());

        mvc.perform(get("/api/session").cookie(agent)).andExpect(jsonPath("$.user").isEmpty());
        mvc.perform(get("/api/session").cookie(engineer)).andExpect(jsonPath("$.user").isEmpty());
        signIn("agent", Cast.PASSWORD).andExpect(status().isUnauthorized());
        signIn("engineer", "another-word").andExpect(status().isOk());
    }

    @Test
    void isSetUpOnce() throws Exception {
        String steps = """
                {"displayName":"李一诺","username":"Boss","password":"a-long-word","company":{"name":"一诺科技"}}""";
        mvc.perform(post("/api/setup").with(csrf()).contentType(MediaType.APPLICATION_JSON).content(steps))
                .andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("already-set-up"));

        jdbc.sql("delete from app_user").update();
        mvc.perform(get("/api/session")).andExpect(jsonPath("$.setupNeeded").value(true));
        mvc.perform(post("/api/setup").with(csrf()).contentType(MediaType.APPLICATION_JSON).content(steps))
                .andExpect(status().isCreated()).andExpect(jsonPath("$.user.username").value("boss"))
                .andExpect(jsonPath("$.setupNeeded").value(false));
        signIn("BOSS", "a-long-word").andExpect(status().isOk());
    }

    @Test
    void answersOnlyItsOwnMachineBeforeItIsSetUp() throws Exception {
        MockHttpServletRequestBuilder fromAfar = get("/api/session").with(request -> {
            request.setRemoteAddr("192.0.2.7");
            return request;
        });
        jdbc.sql("delete from app_user").update();

        mvc.perform(fromAfar).andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("set-up-on-this-machine-first"));
    }

    @Test
    void letsAProgramInByItsToken() throws Exception {
        String answer = mvc.perform(post("/api/api-tokens").with(Cast.AGENT).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"hotline\"}")).andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString();
        String token = answer.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");

        mvc.perform(get("/api/engineers").header("Authorization", "Bearer " + token)).andExpect(status().isOk());
        mvc.perform(get("/api/users").header("Authorization", "Bearer " + token)).andExpect(status().isForbidden());
        mvc.perform(delete("/api/api-tokens/1").header("Authorization", "Bearer " + token))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/engineers").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized()).andExpect(jsonPath("$.code").value("token-invalid"));
        assertThat(jdbc.sql("select sha256 from api_token").query(String.class).single()).isNotEqualTo(token).hasSize(64);
    }

    private ResultActions signIn(String username, String password) throws Exception {
        return mvc.perform(post("/api/session").with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(Cast.ADMIN).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
