package org.yinuo.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as one member of the {@link Cast} uses it. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final MockMvc mvc;
    private final RequestPostProcessor who;
    private final String language;

    private Api(MockMvc mvc, RequestPostProcessor who, String language) {
        this.mvc = mvc;
        this.who = who;
        this.language = language;
    }

    public static Api as(MockMvc mvc, Cast who) {
        return new Api(mvc, who, "en");
    }

    /** Whoever signed in with this session cookie. */
    public static Api withSession(MockMvc mvc, Cookie session) {
        return new Api(mvc, request -> {
            request.setCookies(session);
            return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        }, "en");
    }

    /** Somebody without an account, with the page's CSRF token. */
    public static Api asNobody(MockMvc mvc) {
        return new Api(mvc, SecurityMockMvcRequestPostProcessors.csrf(), "en");
    }

    /** The same person with another {@code Accept-Language}. */
    public Api speaking(String language) {
        return new Api(mvc, who, language);
    }

    /** An answer with its status. */
    public record Answer(int status, JsonNode body, MockHttpServletResponse raw) {
        /** The answer, which must be a success. */
        public JsonNode ok() {
            assertThat(status).as("%s", body).isBetween(200, 299);
            return body;
        }

        /** The stable code of the refusal. */
        public String refusal() {
            assertThat(status).as("%s", body).isBetween(400, 599);
            return body.path("code").asString();
        }
    }

    public Answer read(String path) {
        return send(get(path));
    }

    public Answer create(String path, Map<String, ?> body) {
        return send(json(post(path), body));
    }

    public Answer createOnce(String key, String path, Map<String, ?> body) {
        return send(json(post(path), body).header("Idempotency-Key", key));
    }

    /** As a phone sends it. */
    public Answer createWith(Map<String, String> headers, String path, Map<String, ?> body) {
        var request = json(post(path), body);
        headers.forEach(request::header);
        return send(request);
    }

    public Answer change(String path, int version, Map<String, ?> body) {
        return send(json(post(path), body).header("If-Match", "\"" + version + "\""));
    }

    public Answer replace(String path, int version, Map<String, ?> body) {
        return send(json(put(path), body).header("If-Match", "\"" + version + "\""));
    }

    public Answer remove(String path) {
        return send(delete(path));
    }

    public Answer upload(String path, String fileName, byte[] bytes) {
        return send(multipart(path).file(new MockMultipartFile("file", fileName, "application/octet-stream", bytes)));
    }

    public Answer uploadOnce(String key, String path, String fileName, byte[] bytes) {
        return send(multipart(path).file(new MockMultipartFile("file", fileName, "application/octet-stream", bytes)).header("Idempotency-Key", key));
    }

    /** The bytes of a document. */
    public byte[] download(String path) {
        return read(path).raw().getContentAsByteArray();
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B json(B request, Map<String, ?> body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> Answer send(B request) {
        try {
            MockHttpServletResponse response = mvc.perform(request.with(who).header("Accept-Language", language)).andReturn().getResponse();
            String type = String.valueOf(response.getContentType());
            JsonNode body = type.contains("json") ? JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8)) : JSON.createObjectNode();
            return new Answer(response.getStatus(), body, response);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
