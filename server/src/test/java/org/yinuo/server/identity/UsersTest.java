package org.yinuo.server.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class UsersTest {

    private static final String NEW_ENGINEER = """
            {"username":"Sun.Wukong","displayName":"孙工","mobile":"138 0000 0000","roles":["ENGINEER"],
             "password":"golden-hoop"}""";

    @Autowired
    private MockMvc mvc;

    @Test
    void createsAnEngineerWhoCanBeSentOut() throws Exception {
        send(post("/api/users"), NEW_ENGINEER).andExpect(status().isCreated())
                .andExpect(jsonPath("$.username").value("sun.wukong")).andExpect(header().string("ETag", "\"0\""));

        mvc.perform(get("/api/engineers").with(Cast.DISPATCHER)).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.displayName == '孙工')]").exists());
        mvc.perform(get("/api/users").param("q", "WUKONG").with(Cast.ADMIN))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void givesARepeatedKeyTheSameUser() throws Exception {
        send(post("/api/users").header("Idempotency-Key", "k"), NEW_ENGINEER).andExpect(jsonPath("$.id").value(100));
        send(post("/api/users").header("Idempotency-Key", "k"), NEW_ENGINEER).andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(100));
        send(post("/api/users"), NEW_ENGINEER).andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("username-taken"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            displayName, '', display-name-invalid
            mobile, abc, mobile-invalid
            username, 'a b', username-invalid
            password, short, password-length
            """)
    void refusesADraftThatNamesNoPerson(String field, String value, String code) throws Exception {
        String body = NEW_ENGINEER.replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");

        send(post("/api/users"), body).andExpect(status().is(422)).andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.fields[0].field").value(field));
    }

    @Test
    void demandsTheVersionAnEditBuildsOn() throws Exception {
        String body = "{\"displayName\":\"陈静\",\"roles\":[\"DESK_AGENT\"]}";

        send(put("/api/users/3"), body).andExpect(status().is(428)).andExpect(jsonPath("$.code").value("if-match-missing"));
        send(put("/api/users/3").header("If-Match", "\"0\""), body).andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));
        send(put("/api/users/3").header("If-Match", "\"0\""), body).andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("stale-edit"));
        send(put("/api/users/999").header("If-Match", "\"0\""), body).andExpect(status().isNotFound());
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        send(put("/api/users/1").header("If-Match", "\"0\""), "{\"displayName\":\"林管理\",\"roles\":[\"ENGINEER\"]}")
                .andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("last-admin"));
    }

    @Test
    void changesOnesOwnPasswordOnlyWithThePresentOne() throws Exception {
        MockHttpServletRequestBuilder request = post("/api/me/password").with(Cast.AGENT)
                .contentType(MediaType.APPLICATION_JSON);
        mvc.perform(request.content("{\"current\":\"guess\",\"next\":\"a-new-word\"}")).andExpect(status().is(422));
        mvc.perform(request.content("{\"current\":\"" + Cast.PASSWORD + "\",\"next\":\"a-new-word\"}"))
                .andExpect(status().isNoContent());
    }

    @Test
    void leafsThroughTheUsersWithACursor() throws Exception {
        String first = mvc.perform(get("/api/users").param("limit", "5").with(Cast.ADMIN))
                .andExpect(jsonPath("$.items.length()").value(5)).andReturn().getResponse().getContentAsString();
        String cursor = first.replaceAll(".*\"nextCursor\":\"([^\"]+)\".*", "$1");

        mvc.perform(get("/api/users").param("limit", "5").param("cursor", cursor).with(Cast.ADMIN))
                .andExpect(jsonPath("$.items.length()").value(5)).andExpect(jsonPath("$.nextCursor").isEmpty());
        mvc.perform(get("/api/users").param("cursor", "!!").with(Cast.ADMIN)).andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("bad-cursor"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(Cast.ADMIN).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
