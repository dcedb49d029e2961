package org.yinuo.cli;

import java.time.DateTimeException;
import java.util.function.Function;
import org.yinuo.core.sanbao.FactsRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads a line of a batch and frames its answer.
final class JsonLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonLine() {}

    /// @param answer what stands beside the `id`; an [IllegalArgumentException], [DateTimeException] or
    ///     [ArithmeticException] becomes the `error`
    static ObjectNode answered(String text, Function<JsonNode, ObjectNode> answer) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JacksonException e) {
            return error(JsonNodeFactory.instance.nullNode(), "not JSON: " + e.getOriginalMessage());
        }
        JsonNode id = line.has("id") ? line.get("id") : JsonNodeFactory.instance.nullNode();
        try {
            ObjectNode framed = reply(id);
            framed.setAll(answer.apply(line));
            return framed;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return error(id, e instanceof FactsRefused refused ? e.getMessage() + " " + refused.zh() : e.getMessage());
        }
    }

    private static ObjectNode error(JsonNode id, String message) {
        return reply(id).put("error", message.lines().findFirst().orElse("unusable"));
    }

    private static ObjectNode reply(JsonNode id) {
        return JsonNodeFactory.instance.objectNode().set("id", id);
    }
}
