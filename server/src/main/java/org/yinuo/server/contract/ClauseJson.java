package org.yinuo.server.contract;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.server.shared.JsonText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Clauses to and from stored JSON. */
@Component
class ClauseJson {
    private static final TypeReference<Map<String, Object>> SHAPE = new TypeReference<>() {
    };
    private static final TypeReference<List<Map<String, Object>>> SHAPES = new TypeReference<>() {
    };
    private final JsonMapper json;

    ClauseJson() {
        this.json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    }

    Map<String, Object> shape(JsonText stored) {
        return json.readValue(stored.value(), SHAPE);
    }

    Clause clause(JsonText stored) {
        return ClauseShape.read(shape(stored));
    }

    List<Map<String, Object>> shapes(JsonText stored) {
        return json.readValue(stored.value(), SHAPES);
    }

    JsonText text(List<Clause> clauses) {
        return new JsonText(json.writeValueAsString(clauses.stream().map(ClauseShape::write).toList()));
    }

    JsonText text(Clause clause) {
        return new JsonText(json.writeValueAsString(ClauseShape.write(clause)));
    }
}
