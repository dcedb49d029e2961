package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as it describes itself, and bodies made after its schemas. The account of the portal gets its customer. */
final class PublishedApi {
    private final MockMvc mvc;
    private final JsonNode published;
    private final Map<Door, JsonNode> doors = new TreeMap<>();

    PublishedApi(MockMvc mvc, JdbcClient jdbc) throws Exception {
        this.mvc = mvc;
        PortalUser.hasACustomer(jdbc);
        published = JsonMapper.shared().readTree(mvc.perform(get("/api/openapi.json")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
        published.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method ->
                doors.put(new Door(path.getKey(), method.getKey().toUpperCase()), method.getValue())));
        assertThat(doors).hasSizeGreaterThan(70);
    }

    /** All doors, each with its description. */
    Map<Door, JsonNode> doors() {
        return doors;
    }

    /** What comes of knocking; nobody knocks without an account. */
    int status(String method, String path, String body, @Nullable Cast who) throws Exception {
        return answer(method, path, body, who).getStatus();
    }

    /** The same, with what was said. */
    MockHttpServletResponse answer(String method, String path, String body, @Nullable Cast who) throws Exception {
        if (method.equals("POST") && path.startsWith("/api/portal/") && path.endsWith("/files")) {
            return mvc.perform(multipart(URI.create(path)).file("file", new byte[] {'a'}).with(who == null ? csrf() : who)).andReturn().getResponse();
        }
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), URI.create(path)).with(who == null ? csrf() : who)
                .header("If-Match", "\"0\"");
        if (method.equals("POST") && (path.equals("/api/attachments") || path.endsWith("/files") || path.startsWith("/api/calendars/holidays") || path.equals("/api/imports"))) {
            request = request.contentType("multipart/form-data; boundary=x").content("--x--");
        } else if (!body.isEmpty()) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    /** A body the schema would let pass; empty where none is asked for. */
    String sample(JsonNode operation) {
        JsonNode schema = operation.path("requestBody").path("content").path("application/json").path("schema");
        return schema.isMissingNode() ? "" : valid(schema, 0);
    }

    /** The sample with one field after the other made strange in each way. */
    List<String> mutations(JsonNode operation, List<String> strange) {
        JsonNode schema = resolved(operation.path("requestBody").path("content").path("application/json").path("schema"));
        List<String> bodies = new ArrayList<>();
        for (String field : schema.path("properties").propertyNames()) {
            for (String value : strange) {
                bodies.add(object(schema, 0, field, value));
            }
        }
        return bodies;
    }

    private String valid(JsonNode unresolved, int depth) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("enum")) {
            return schema.path("enum").path(0).toString();
        }
        return switch (type(schema)) {
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "array" -> depth > 4 ? "[]" : "[" + valid(schema.path("items"), depth + 1) + "]";
            case "string" -> switch (schema.path("format").asString("")) {
                case "date" -> "\"2026-03-01\"";
                case "date-time" -> "\"2026-03-01T00:00:00Z\"";
                default -> "\"12\"";
            };
            default -> object(schema, depth, "", "");
        };
    }

    private String object(JsonNode schema, int depth, String strangeField, String strangeValue) {
        List<String> fields = new ArrayList<>();
        if (depth <= 4) {
            schema.path("properties").properties().forEach(field -> fields.add("\"" + field.getKey() + "\":"
                    + (field.getKey().equals(strangeField) ? strangeValue : valid(field.getValue(), depth + 1))));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema
                : published.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String type(JsonNode schema) {
        return schema.path("type").isArray() ? schema.path("type").path(0).asString() : schema.path("type").asString("object");
    }
}
