package org.yinuo.server.shared;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class ProblemsTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void speaksChineseUnlessAskedForEnglish() throws Exception {
        mvc.perform(get("/api/nothing-here").with(Cast.ADMIN)).andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("not-found"))
                .andExpect(jsonPath("$.detail").value("没有这个地址或对象。"));

        mvc.perform(get("/api/nothing-here").with(Cast.ADMIN).header("Accept-Language", "en-GB,en;q=0.8"))
                .andExpect(jsonPath("$.detail").value("There is nothing at this address."));
    }

    @Test
    void namesTheFieldThatDoesNotExist() throws Exception {
        clock("{\"at\":\"2026-05-01T00:00:00Z\",\"zone\":\"UTC\"}", 422, "unknown-field", "zone");
    }

    @Test
    void namesTheFieldThatCannotBeRead() throws Exception {
        clock("{\"at\":\"tomorrow\"}", 422, "field-unreadable", "at");
        clock("{\"at\":null}", 422, "fields-invalid", "at");
        clock("{\"at\":\"2026-01-01T00:00:00Z\"}", 422, "clock-backwards", "at");
    }

    @Test
    void namesInWordsTheFieldThatLacksAnythingAndSaysSoOnce() throws Exception {
        mvc.perform(post("/api/customers").with(Cast.ADMIN).contentType(MediaType.APPLICATION_JSON).content("{\"name\":\" \"}"))
                .andExpect(status().is(422)).andExpect(jsonPath("$.detail").value("名称：请填写此项。"))
                .andExpect(jsonPath("$.fields[0].label").value("名称")).andExpect(jsonPath("$.fields[0].message").value("请填写此项。"));

        mvc.perform(post("/api/customers").with(Cast.ADMIN).contentType(MediaType.APPLICATION_JSON).header("Accept-Language", "en").content("{\"name\":\"\"}"))
                .andExpect(jsonPath("$.detail").value("Name: Please fill this in."));
    }

    @Test
    void refusesBrokenJson() throws Exception {
        mvc.perform(put("/api/clock").with(Cast.ADMIN).contentType(MediaType.APPLICATION_JSON).content("{\"at\":"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("json-unreadable"));
    }

    @Test
    void refusesWrongMethodsAndTypes() throws Exception {
        mvc.perform(get("/api/clock").with(Cast.ADMIN)).andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("method-not-allowed"));
        mvc.perform(put("/api/clock").with(Cast.ADMIN).contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("media-type-unsupported"));
    }

    private void clock(String body, int status, String code, String field) throws Exception {
        mvc.perform(put("/api/clock").with(Cast.ADMIN).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.fields[0].field").value(field));
    }
}
